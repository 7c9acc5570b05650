import { Show } from 'solid-js';
import type { Layout } from '../../shared/rooms/kinds.ts';
import { useText } from '../i18n/language.tsx';
import { RadioGroup } from '../ui/choice-group.tsx';
import { layoutWords } from './booking-words.ts';

export interface LayoutFieldProps {
  /** Those of the room, with the people each holds. */
  layouts: readonly { layout: Layout; capacity: number }[];
  value: Layout | undefined;
  onChange: (layout: Layout | undefined) => void;
  error: string | undefined;
}

const none = 'none';

/** How the room is to be arranged, where it can be in more than its usual way; nobody need choose. */
export const LayoutField = (props: LayoutFieldProps) => {
  const { t } = useText();
  const value = () => props.layouts.find(({ layout }) => layout === props.value)?.layout ?? none;
  return (
    <Show when={props.layouts.length > 0}>
      <RadioGroup<Layout | typeof none>
        legend={t('request.layout')}
        name="layout"
        variant="chips"
        hint={t('request.layout.hint')}
        choices={[
          { value: none, label: t('request.layout.none') },
          ...props.layouts.map((each) => ({ value: each.layout, label: layoutWords(each, t) })),
        ]}
        value={value()}
        onChange={(chosen) => props.onChange(chosen === none ? undefined : chosen)}
        error={props.error}
      />
    </Show>
  );
};
