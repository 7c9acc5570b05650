import { For, untrack } from 'solid-js';
import type { FactAttributeView, KeptFact, KeptFactsView, SiteFactView } from '../../shared/facts/schemas.ts';
import { factSources } from '../../shared/facts/subjects.ts';
import { isLocalDate, type LocalDate } from '../../shared/time.ts';
import { createEditor } from '../editing/create-editor.ts';
import { EditorForm } from '../editing/editor-form.tsx';
import { useText } from '../i18n/language.tsx';
import { useSession } from '../session/session.tsx';
import { deviceToday } from '../survey/today.ts';
import { Checkbox, RadioGroup } from '../ui/choice-group.tsx';
import { DateField } from '../ui/date-field.tsx';
import { TextField } from '../ui/field.tsx';
import { type FactDraft, factsToSend, faultOfText, fieldOf, textOfValue } from './fact-draft.ts';
import { FactField } from './fact-field.tsx';
import { createFactWords } from './fact-words.ts';
import type { Place } from './place-facts.ts';
import { keepFacts } from './queries.ts';

export interface FactFormProps {
  siteId: string;
  place: Place;
  attributes: readonly FactAttributeView[];
  known: ReadonlyMap<string, SiteFactView>;
  /** What became of what was sent. */
  onKept: (kept: KeptFactsView, sent: readonly KeptFact[]) => void;
}

/** What is wrong with what is written, by field. */
const createFaultWords = () => {
  const { t, language } = useText();
  return (attribute: FactAttributeView, text: string): string | undefined => {
    const fault = faultOfText(attribute, text);
    if (fault === undefined) return undefined;
    if (fault === 'number') {
      const example =
        attribute.type === '%' ? (language() === 'en' ? '4.5' : '4,5') : String(attribute.range?.min ?? 1);
      return t('siteFacts.wrong.number', { example });
    }
    if (fault.code === 'field.too-small') return t('siteFacts.wrong.small', fault.values);
    if (fault.code === 'field.too-big') return t('siteFacts.wrong.big', fault.values);
    if (fault.code === 'field.too-long') return t('siteFacts.wrong.long', fault.values);
    if (fault.code === 'field.type' && attribute.range)
      return t('siteFacts.wrong.number', { example: attribute.range.min });
    return t('siteFacts.wrong.value');
  };
};

/** Some facts of one place: their values, and where they come from. */
export const FactForm = (props: FactFormProps) => {
  const { t, language } = useText();
  const words = createFactWords();
  const faultWords = createFaultWords();
  const session = useSession();
  const today = deviceToday();
  // The form is of what was there when it was opened: what others store meanwhile is told when it is sent.
  const { place, attributes, known, siteId } = untrack(() => ({ ...props }));
  const comma = untrack(language) !== 'en';
  const initial: FactDraft = {
    values: Object.fromEntries(
      attributes.map((attribute) => [
        attribute.key,
        textOfValue(attribute, known.get(attribute.key)?.value ?? null, comma),
      ]),
    ),
    source: 'measured',
    checkedOn: today,
    checkedBy: untrack(() => session.user()?.name) ?? '',
    confirmAll: false,
  };
  let sent: KeptFact[] = [];

  const editor = createEditor<FactDraft>({
    initial,
    version: 0,
    check: ({ values, checkedOn }) =>
      Object.fromEntries([
        ...attributes.flatMap((attribute) => {
          const fault = faultWords(attribute, values[attribute.key] ?? '');
          return fault === undefined ? [] : [[fieldOf(place, attribute.key), fault] as const];
        }),
        ...(checkedOn === '' ? [['checkedOn', t('siteFacts.wrong.date')] as const] : []),
      ]),
    fieldOf: (path) => {
      const [, index, part] = /^facts\.(\d+)\.(\w+)$/.exec(path) ?? [];
      const fact = sent[Number(index)];
      if (!fact) return path;
      return part === 'checkedOn' || part === 'checkedBy' ? part : fieldOf(place, fact.key);
    },
    save: async (draft) => {
      sent = factsToSend(place, attributes, known, draft);
      if (sent.length > 0) props.onKept(await keepFacts(siteId, sent), sent);
      return { draft: { ...draft, confirmAll: false }, version: 0 };
    },
  });
  const { draft } = editor;
  const nameOf = (field: string) => {
    const attribute = attributes.find(({ key }) => field === fieldOf(place, key));
    return attribute ? words.label(attribute) : field;
  };
  const error = (field: string) => {
    const said = editor.errorOf(field);
    return said === undefined ? {} : { error: said };
  };

  return (
    <EditorForm editor={editor} nameOf={nameOf}>
      <For each={attributes}>
        {(attribute) => (
          <FactField
            attribute={attribute}
            name={fieldOf(place, attribute.key)}
            value={draft.values[attribute.key] ?? ''}
            onInput={(value) => editor.change({ values: { ...draft.values, [attribute.key]: value } })}
            error={editor.errorOf(fieldOf(place, attribute.key))}
          />
        )}
      </For>
      <div class="band stack">
        <h4>{t('siteFacts.form.about')}</h4>
        <p class="soft">{t('siteFacts.form.applies')}</p>
        <RadioGroup
          legend={t('siteFacts.form.source')}
          name="source"
          choices={factSources.map((value) => ({ value, label: t(`siteFacts.form.source.${value}`) }))}
          value={draft.source}
          onChange={(source) => editor.change({ source })}
        />
        <DateField
          label={t('siteFacts.form.checkedOn')}
          name="checkedOn"
          max={today as LocalDate}
          {...(isLocalDate(draft.checkedOn) && { value: draft.checkedOn })}
          onChange={(date) => editor.change({ checkedOn: date ?? '' })}
          {...error('checkedOn')}
        />
        <TextField
          label={t('siteFacts.form.checkedBy')}
          name="checkedBy"
          hint={t('siteFacts.form.checkedBy.hint')}
          maxlength={120}
          value={draft.checkedBy}
          onInput={(checkedBy) => editor.change({ checkedBy })}
          {...error('checkedBy')}
        />
        <Checkbox
          label={t('siteFacts.form.confirmAll')}
          name="confirmAll"
          hint={t('siteFacts.form.confirmAll.hint')}
          checked={draft.confirmAll}
          onChange={(confirmAll) => editor.change({ confirmAll })}
        />
      </div>
    </EditorForm>
  );
};
