import type { PremisesState } from '../../shared/rooms/kinds.ts';
import { useText } from '../i18n/language.tsx';
import type { IconName } from '../ui/icon.tsx';
import { Tag, type TagTone } from '../ui/tag.tsx';

const looks: Record<PremisesState, { tone: TagTone; icon: IconName }> = {
  draft: { tone: 'attention', icon: 'edit' },
  published: { tone: 'success', icon: 'done' },
  archived: { tone: 'plain', icon: 'minus' },
};

/** Who sees a room or a house, in a word. */
export const RoomStateTag = (props: { state: PremisesState }) => {
  const { t } = useText();
  return <Tag {...looks[props.state]}>{t(`roomSettings.state.${props.state}`)}</Tag>;
};
