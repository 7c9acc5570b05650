import { createSignal, onCleanup, onMount, Show } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { Message } from '../ui/message.tsx';
import { calendarPath, calendarQuery, type EmbedChoices, frameSetting } from './choices.ts';

/** Pixels, until the calendar has told its own. */
const firstHeight = 480;

/** The calendar as it will be, in a frame as high as it is. */
export const Preview = (props: { choices: EmbedChoices; title: string }) => {
  const { t } = useText();
  const [height, setHeight] = createSignal(firstHeight);
  let frame: HTMLIFrameElement | undefined;

  const listen = ({ origin, source, data }: MessageEvent<{ tilava?: string; height?: number } | null>) => {
    const isOurs = origin === location.origin && source === frame?.contentWindow && data?.tilava === 'height';
    if (isOurs && Number.isFinite(data.height)) setHeight(Number(data.height));
  };
  onMount(() => window.addEventListener('message', listen));
  onCleanup(() => window.removeEventListener('message', listen));

  return (
    <Show
      when={calendarPath(props.choices)}
      fallback={
        <Message kind="info" still>
          <p>{t('embedding.preview.none')}</p>
        </Message>
      }
    >
      {(path) => (
        <iframe
          ref={frame}
          class="embed-preview"
          title={props.title}
          src={`${path()}?${calendarQuery(props.choices)}&${frameSetting({ fits: true })}`}
          height={height()}
        />
      )}
    </Show>
  );
};
