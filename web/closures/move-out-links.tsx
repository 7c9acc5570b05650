import { For } from 'solid-js';
import type { SiteCause } from '../../shared/closures/plan-schemas.ts';
import type { ImpactView } from '../../shared/premises/schemas.ts';
import type { Strain } from '../../shared/premises/strains.ts';
import { useText } from '../i18n/language.tsx';
import { LinkButton } from '../ui/button.tsx';
import { moveOutAddress } from './move-out-address.ts';

const strainsOf: Readonly<Record<SiteCause, readonly Strain[]>> = {
  'opening-hours': ['closed', 'outside-hours'],
  'site-closes': ['after-last-day', 'not-in-use'],
  epidemic: ['epidemic'],
};
const causes = Object.keys(strainsOf) as SiteCause[];

/** The ways to look after the dates that the settings in force no longer allow; nothing where there are none. */
export const MoveOutLinks = (props: { site: { id: string; code: string | null }; impact: ImpactView }) => {
  const { t } = useText();
  const countOf = (cause: SiteCause) =>
    props.impact.groups
      .filter(({ strain }) => strainsOf[cause].includes(strain))
      .reduce((sum, { count }) => sum + count, 0);
  return (
    <For each={causes.filter((cause) => countOf(cause) > 0)}>
      {(cause) => (
        <p>
          <LinkButton variant="quiet" href={moveOutAddress(props.site.code ?? props.site.id, cause)}>
            {t(`closures.move-out.link.${cause}`, { count: countOf(cause) })}
          </LinkButton>
        </p>
      )}
    </For>
  );
};
