import { createSignal, For, Show } from 'solid-js';
import type { RoomFactView } from '../../shared/facts/public-schemas.ts';
import { formatPlainDate } from '../../shared/i18n/format.ts';
import { ReportFact } from '../corrections/report-fact.tsx';
import { useText } from '../i18n/language.tsx';
import { PhotoImage } from '../photos/photo-image.tsx';
import { PhotoViewer } from '../photos/photo-viewer.tsx';
import { Tag } from '../ui/tag.tsx';
import { unbroken } from './unbroken.ts';

/** Pictures of one fact, small until they are opened. */
const FactPhotos = (props: { fact: RoomFactView }) => {
  const { t, language } = useText();
  const [open, setOpen] = createSignal<number>();
  return (
    <Show when={props.fact.photos.length > 0}>
      <ul class="fact-photos plain-list" aria-label={t('roomFacts.photos.of', { fact: props.fact.label[language()] })}>
        <For each={props.fact.photos}>
          {(photo, index) => (
            <li>
              <button type="button" class="photo-open" onClick={() => setOpen(index())}>
                <PhotoImage photo={photo} alt={photo.alt[language()]} sizes="7rem" />
                <span class="visually-hidden">{t('photos.open')}</span>
              </button>
            </li>
          )}
        </For>
      </ul>
      <PhotoViewer
        photos={props.fact.photos}
        index={open()}
        onShow={setOpen}
        noteOf={() => props.fact.label[language()]}
      />
    </Show>
  );
};

/** `mitattu 31.8.2026, Alakerran hissi`: a lift or a toilet is named, for a house may have several. */
const Origin = (props: { fact: RoomFactView }) => {
  const { language } = useText();
  const words = () => {
    const { sourceText, checkedOn, place } = props.fact;
    const said = [sourceText?.[language()], checkedOn && formatPlainDate(checkedOn, language())]
      .filter(Boolean)
      .join(' ');
    return [said, place?.kind === 'facility' && place.name[language()]].filter(Boolean).join(', ');
  };
  return <Show when={words()}>{(text) => <span class="small soft fact-origin">{text()}</span>}</Show>;
};

const FactRow = (props: { fact: RoomFactView }) => {
  const { t, language } = useText();
  return (
    <div classList={{ 'fact-unknown': props.fact.value === null }}>
      <dt>{props.fact.label[language()]}</dt>
      <dd>
        <Show when={props.fact.value !== null} fallback={<span class="tag tag-unknown">{t('roomFacts.unknown')}</span>}>
          <strong class="num fact-value">{unbroken(props.fact.text[language()])}</strong>
        </Show>
        <Origin fact={props.fact} />
        <Show when={props.fact.isStale}>
          <Tag tone="attention" icon="clock">
            {t('roomFacts.stale')}
          </Tag>
        </Show>
        <FactPhotos fact={props.fact} />
        <Show when={props.fact.value === null || props.fact.isStale}>
          <ReportFact
            kind={props.fact.value === null ? 'missing' : 'wrong'}
            fact={{ key: props.fact.key, label: props.fact.label[language()], text: props.fact.text[language()] }}
          />
        </Show>
      </dd>
    </div>
  );
};

/** What is known and what is not, one below the other. */
export const FactRows = (props: { facts: readonly RoomFactView[] }) => (
  <Show when={props.facts.length > 0}>
    <dl class="fact-list fact-rows">
      <For each={props.facts}>{(fact) => <FactRow fact={fact} />}</For>
    </dl>
  </Show>
);
