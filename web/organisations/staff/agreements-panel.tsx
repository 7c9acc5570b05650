import type { AgreementView } from '../../../shared/organisations/staff-schemas.ts';
import { createReading } from '../../api/reading.ts';
import { useText } from '../../i18n/language.tsx';
import { AgreementsList } from '../agreements-list.tsx';
import { KeptPanel } from '../kept-panel.tsx';
import { readAgreements } from '../queries.ts';
import { AgreementForm } from './agreement-form.tsx';
import { removeAgreement } from './staff-queries.ts';

export interface AgreementsPanelProps {
  organisationId: string;
  /** Whether the reader keeps agreements. */
  keeps: boolean;
  /** They decide the class of precedence as well. */
  onChanged: () => void;
}

/** The agreements, for staff to keep. */
export const AgreementsPanel = (props: AgreementsPanelProps) => {
  const { t } = useText();
  const reading = createReading(() => props.organisationId, readAgreements);
  return (
    <KeptPanel<AgreementView>
      id="agreements-title"
      words={{
        title: t('agreements.heading'),
        add: t('organisationStaff.agreement.add'),
        edit: t('organisationStaff.agreement.edit'),
        editOf: ({ number }) => t('organisationStaff.agreement.edit.of', { number }),
        remove: t('organisationStaff.agreement.remove'),
        removeOf: ({ number }) => t('organisationStaff.agreement.remove.of', { number }),
        removeTitle: ({ number }) => t('organisationStaff.agreement.remove.title', { number }),
        removeText: t('organisationStaff.agreement.remove.text'),
      }}
      reading={reading}
      keeps={props.keeps}
      list={(agreements, actions) => <AgreementsList agreements={agreements} actions={actions} />}
      form={(agreement, onSaved) => (
        <AgreementForm organisationId={props.organisationId} agreement={agreement} onSaved={onSaved} />
      )}
      remove={({ id }) => removeAgreement(props.organisationId, id)}
      onChanged={props.onChanged}
    />
  );
};
