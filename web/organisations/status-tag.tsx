import type { OrganisationStatus } from '../../shared/organisations/schemas.ts';
import { useText } from '../i18n/language.tsx';
import type { IconName } from '../ui/icon.tsx';
import { Tag, type TagTone } from '../ui/tag.tsx';

const looks: Record<OrganisationStatus, { tone: TagTone; icon: IconName }> = {
  pending: { tone: 'info', icon: 'clock' },
  verified: { tone: 'success', icon: 'done' },
  refused: { tone: 'error', icon: 'cross' },
  expired: { tone: 'attention', icon: 'warning' },
};

/** The state of an organisation's verification. */
export const StatusTag = (props: { status: OrganisationStatus }) => {
  const { t } = useText();
  return <Tag {...looks[props.status]}>{t(`organisations.status.${props.status}`)}</Tag>;
};
