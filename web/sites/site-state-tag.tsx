import type { PremisesState } from '../../shared/rooms/schemas.ts';
import { useText } from '../i18n/language.tsx';
import { Tag } from '../ui/tag.tsx';

const looks = {
  draft: { tone: 'attention', icon: 'edit' },
  published: { tone: 'success', icon: 'done' },
  archived: { tone: 'plain', icon: 'minus' },
} as const;

/** Whether a house is being prepared, in use, or put away. */
export const SiteStateTag = (props: { state: PremisesState }) => {
  const { t } = useText();
  return <Tag {...looks[props.state]}>{t(`sites.state.${props.state}`)}</Tag>;
};
