import { useNavigate, useParams } from '@solidjs/router';
import { createSignal, Show } from 'solid-js';
import { type LocalText, languages } from '../../shared/i18n/language.ts';
import type { PriorityClassView } from '../../shared/organisations/priority-schemas.ts';
import { textIn } from '../../shared/region/rules.ts';
import { AdminPage } from '../admin/admin-page.tsx';
import { answerOf, api } from '../api/client.ts';
import { createReading } from '../api/reading.ts';
import { createEditor } from '../editing/create-editor.ts';
import { useText } from '../i18n/language.tsx';
import { useRegion } from '../region/region.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { type ClassDraft, ClassForm } from './class-form.tsx';

const list = '/yllapito/etusija';

const draftOf = ({ version: _, ...draft }: PriorityClassView): ClassDraft => draft;

const noText = { fi: '', sv: '', en: '' };
const newDraft: ClassDraft = {
  code: '',
  label: noText,
  description: noText,
  rule: {},
  mayBook: true,
  priceClass: 'free',
};

const save = async (code: string, draft: ClassDraft, version: number | undefined): Promise<PriorityClassView> => {
  const { code: _, ...change } = draft;
  if (version === undefined) return answerOf(api.priority['priority-classes'].$post({ json: draft }));
  return answerOf(
    api.priority['priority-classes'][':code'].$patch(
      { param: { code }, json: change },
      { headers: { 'If-Match': `"${version}"` } },
    ),
  );
};

const missingLabels = (label: LocalText, words: string): Record<string, string> =>
  Object.fromEntries(
    languages.filter((language) => label[language].trim() === '').map((language) => [`label.${language}`, words]),
  );

const Removal = (props: { each: PriorityClassView; name: string }) => {
  const { t } = useText();
  const navigate = useNavigate();
  const [isAsking, setAsking] = createSignal(false);
  const [fault, setFault] = createSignal<unknown>();
  const [isBusy, setBusy] = createSignal(false);
  const remove = async () => {
    setBusy(true);
    try {
      await answerOf(api.priority['priority-classes'][':code'].$delete({ param: { code: props.each.code } }));
      navigate(list);
    } catch (error) {
      setFault(() => error);
      setAsking(false);
    }
    setBusy(false);
  };
  return (
    <div class="stack">
      <Show when={fault()}>{(error) => <FaultMessage error={error()} />}</Show>
      <div>
        <Button variant="danger" onClick={() => setAsking(true)}>
          {t('priority.remove')}
        </Button>
      </div>
      <Dialog
        open={isAsking()}
        onClose={() => setAsking(false)}
        title={t('priority.remove.title', { name: props.name })}
        actions={
          <>
            <Button variant="danger" busy={isBusy()} onClick={() => void remove()}>
              {t('priority.remove')}
            </Button>
            <Button variant="quiet" onClick={() => setAsking(false)}>
              {t('priority.remove.keep')}
            </Button>
          </>
        }
      >
        <p>{t('priority.remove.text')}</p>
      </Dialog>
    </div>
  );
};

const ClassEditor = (props: { each?: PriorityClassView; name: string }) => {
  const { t } = useText();
  const navigate = useNavigate();
  const editor = createEditor<ClassDraft>({
    initial: props.each ? draftOf(props.each) : newDraft,
    version: props.each?.version,
    check: ({ label }) => missingLabels(label, t('priority.label.missing')),
    draftOf: (current) => draftOf(current as PriorityClassView),
    save: async (draft, version) => {
      const saved = await save(props.each?.code ?? draft.code, draft, version);
      return { draft: draftOf(saved), version: saved.version };
    },
    onSaved: () => {
      if (!props.each) navigate(list);
    },
  });
  return (
    <div class="stack stack-xl">
      <ClassForm editor={editor} />
      <Show when={props.each}>{(each) => <Removal each={each()} name={props.name} />}</Show>
    </div>
  );
};

/** One class of organisations, or a new one at `/yllapito/etusija/uusi`. */
const ClassPage = () => {
  const { t, language } = useText();
  const region = useRegion();
  const params = useParams<{ class: string }>();
  const code = () => (params.class === 'uusi' ? undefined : params.class);
  const reading = createReading(code, (wanted) =>
    answerOf(api.priority['priority-classes'][':code'].settings.$get({ param: { code: wanted } })),
  );
  const name = () => {
    const label = reading.value()?.label;
    return label ? textIn(label, language(), region.view().languages).text : '';
  };
  return (
    <AdminPage
      section="priority"
      title={code() === undefined ? t('priority.new') : name() || t('admin.section.priority')}
    >
      <Show when={code() !== undefined} fallback={<ClassEditor name="" />}>
        <Show
          when={reading.fault() === undefined}
          fallback={<FaultMessage error={reading.fault()} onRetry={reading.refresh} />}
        >
          <Show when={reading.value()} fallback={<Skeleton lines={8} />} keyed>
            {(each) => <ClassEditor each={each} name={name()} />}
          </Show>
        </Show>
      </Show>
    </AdminPage>
  );
};

export default ClassPage;
