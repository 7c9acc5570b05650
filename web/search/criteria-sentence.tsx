import { createSignal, type JSX, Match, Show, Switch } from 'solid-js';
import type { SiteView } from '../../shared/rooms/schemas.ts';
import type { LocalDate } from '../../shared/time.ts';
import { useCodes } from '../codes/codes.tsx';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorSummary } from '../ui/message.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import type { Criteria, Wants } from '../when/criteria.ts';
import { WhenEditor } from '../when/when-editor.tsx';
import { municipalityName } from './result-words.ts';
import { EquipmentField, NeedsField, PeopleField, PlaceField } from './wants-fields.tsx';
import { createWhenField } from './when-field.ts';

export type CriteriaPart = 'when' | 'people' | 'place' | 'needs' | 'equipment';

export interface CriteriaSentenceProps {
  criteria: Criteria;
  sites: readonly SiteView[];
  today: LocalDate;
  /** The time in words, as the beginning of a sentence. */
  whenText: string;
  /** The part whose editor is open. */
  open: CriteriaPart | undefined;
  onOpen: (part: CriteriaPart | undefined) => void;
  onChange: (criteria: Criteria) => void;
}

interface TokenProps {
  part: CriteriaPart;
  onOpen: (part: CriteriaPart) => void;
  /** What the sentence says before the word. */
  before?: string;
  /** Its punctuation; on a phone each word has a place of its own instead. */
  after: string;
  children: JSX.Element;
}

/** A word of the sentence that opens its editor. */
const Token = (props: TokenProps) => {
  const { t } = useText();
  return (
    <>
      <span class="search-part">
        <Show when={props.before}>{(before) => <span>{before()} </span>}</Show>
        <button type="button" class="token" aria-haspopup="dialog" onClick={() => props.onOpen(props.part)}>
          {props.children}
          <VisuallyHidden>, {t('search.criteria.change')}</VisuallyHidden>
        </button>
      </span>
      <span class="search-stop">{props.after}</span>
    </>
  );
};

type EditorProps = Pick<CriteriaSentenceProps, 'criteria' | 'sites' | 'today' | 'onChange'>;

const EditorForm = (props: { onSubmit: () => void; children: JSX.Element }) => {
  const { t } = useText();
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        props.onSubmit();
      }}
    >
      {props.children}
      <div>
        <Button type="submit">{t('search.show')}</Button>
      </div>
    </form>
  );
};

const WhenPart = (props: EditorProps) => {
  const when = createWhenField(props.criteria.when, props.today, 'dialog');
  const submit = () => {
    const time = when.take();
    if (time) props.onChange({ ...props.criteria, when: time });
  };
  return (
    <EditorForm onSubmit={submit}>
      <ErrorSummary errors={when.errors()} />
      <WhenEditor
        draft={when.draft()}
        onChange={when.setDraft}
        faults={when.faults()}
        today={props.today}
        prefix="dialog"
      />
    </EditorForm>
  );
};

const WantsPart = (props: EditorProps & { part: Exclude<CriteriaPart, 'when'> }) => {
  const { t } = useText();
  const [wants, setWants] = createSignal(props.criteria.wants);
  const field = () => ({
    wants: wants(),
    onChange: (part: Partial<Wants>) => setWants({ ...wants(), ...part }),
    prefix: 'dialog',
  });
  return (
    <EditorForm onSubmit={() => props.onChange({ ...props.criteria, wants: wants() })}>
      <Switch>
        <Match when={props.part === 'people'}>
          <PeopleField {...field()} hint={t('search.people.hint')} />
        </Match>
        <Match when={props.part === 'place'}>
          <PlaceField {...field()} sites={props.sites} />
        </Match>
        <Match when={props.part === 'needs'}>
          <NeedsField {...field()} legendHidden />
        </Match>
        <Match when={props.part === 'equipment'}>
          <EquipmentField {...field()} legendHidden />
        </Match>
      </Switch>
    </EditorForm>
  );
};

const PartDialog = (props: CriteriaSentenceProps) => {
  const { t } = useText();
  const change = (criteria: Criteria) => {
    props.onOpen(undefined);
    props.onChange(criteria);
  };
  return (
    <Dialog
      title={t(`search.${props.open ?? 'when'}`)}
      open={props.open !== undefined}
      onClose={() => props.onOpen(undefined)}
      wide
    >
      <Switch>
        <Match when={props.open === 'when'}>
          <WhenPart criteria={props.criteria} sites={props.sites} today={props.today} onChange={change} />
        </Match>
        <Match when={props.open !== 'when' && props.open} keyed>
          {(part) => (
            <WantsPart
              part={part}
              criteria={props.criteria}
              sites={props.sites}
              today={props.today}
              onChange={change}
            />
          )}
        </Match>
      </Switch>
    </Dialog>
  );
};

/** What is searched for, as a sentence whose words can be pressed and changed. */
export const CriteriaSentence = (props: CriteriaSentenceProps) => {
  const { t, language } = useText();
  const { wordsOf } = useCodes();
  const wants = () => props.criteria.wants;
  const people = () => {
    const count = wants().people;
    return count === undefined ? t('search.criteria.people.any') : t('search.persons', { count });
  };
  const place = () => {
    const code = wants().place;
    if (code === undefined) return t('search.criteria.place.any');
    const site = props.sites.find(({ municipality }) => municipality.code === code);
    return site ? municipalityName(site.municipality, language()) : code;
  };
  const needs = () => {
    const named = wants()
      .needs.map((need) => t(`words.need.${need}`))
      .join(', ');
    if (!named) return t('search.criteria.any');
    return wants().min === 'S' ? t('search.criteria.alone', { needs: named }) : named;
  };
  const equipment = () =>
    wants()
      .equipment.map((key) => wordsOf('equipment', key))
      .join(', ') || t('search.criteria.any');
  return (
    <section aria-label={t('search.criteria')}>
      <p class="band sentence search-sentence">
        <Token part="when" onOpen={props.onOpen} after=", ">
          {props.whenText}
        </Token>
        <Token part="people" onOpen={props.onOpen} after=", ">
          {people()}
        </Token>
        <Token part="place" onOpen={props.onOpen} after=". ">
          {place()}
        </Token>
        <Token part="needs" onOpen={props.onOpen} before={t('search.criteria.needs')} after=". ">
          {needs()}
        </Token>
        <Token part="equipment" onOpen={props.onOpen} before={t('search.criteria.equipment')} after=".">
          {equipment()}
        </Token>
      </p>
      <PartDialog {...props} />
    </section>
  );
};
