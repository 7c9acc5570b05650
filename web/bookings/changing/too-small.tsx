import { Show } from 'solid-js';
import type { Layout } from '../../../shared/rooms/kinds.ts';
import { useText } from '../../i18n/language.tsx';
import { RadioGroup } from '../../ui/choice-group.tsx';
import { Message } from '../../ui/message.tsx';
import { layoutWords } from '../booking-words.ts';
import type { ChangeModel } from './change-model.ts';

/** The layout that was wanted does not hold the people there: said before anything is sent, with those that do. */
export const TooSmall = (props: { model: ChangeModel }) => {
  const { t } = useText();
  const { model } = props;
  const title = (small: NonNullable<ReturnType<typeof model.tooSmall>>) =>
    small.capacity === null
      ? t('changing.layout.unknown', { layout: layoutWords(small, t) })
      : t('changing.layout', { layout: layoutWords(small, t), count: model.draft().participants });
  return (
    <Show when={model.tooSmall()}>
      {(small) => (
        <Message kind="warning" title={title(small())} still>
          <Show when={model.mustArrange()} fallback={<p>{t('changing.layout.asked')}</p>}>
            <RadioGroup<Layout | 'none'>
              legend={t('changing.layout.choose')}
              name="layout"
              variant="chips"
              choices={[
                ...small().holding.map((each) => ({ value: each.layout, label: layoutWords(each, t) })),
                { value: 'none' as const, label: t('request.layout.none') },
              ]}
              value={model.layout()}
              onChange={model.setLayout}
              error={model.errorOf('layout')}
            />
          </Show>
        </Message>
      )}
    </Show>
  );
};
