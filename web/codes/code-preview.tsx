import { createSignal, Match, Switch } from 'solid-js';
import type { CodeList } from '../../shared/codes/lists.ts';
import type { CodeSettingsView } from '../../shared/codes/schemas.ts';
import { useText } from '../i18n/language.tsx';
import { CheckboxGroup, RadioGroup } from '../ui/choice-group.tsx';
import { SelectField } from '../ui/field.tsx';

/** How each list is offered where it is chosen from. */
const manners: Record<CodeList, 'chips' | 'boxes' | 'list' | 'select'> = {
  contentArea: 'select',
  hyteArea: 'boxes',
  supportForm: 'select',
  activityType: 'select',
  organisationField: 'select',
  equipment: 'chips',
  priceClass: 'select',
  denyReason: 'select',
  cancelReason: 'list',
};

/** The list as those see it who choose from it, in the language of the page. */
export const CodePreview = (props: { list: CodeList; items: readonly CodeSettingsView[] }) => {
  const { t, language } = useText();
  const [chosen, setChosen] = createSignal<string[]>([]);
  const choices = () =>
    props.items.filter(({ retired }) => !retired).map(({ code, label }) => ({ value: code, label: label[language()] }));
  const name = () => t(`codes.list.${props.list}`);
  const one = () => chosen()[0];
  return (
    <section class="code-preview band stack no-print" aria-labelledby="preview-title">
      <h2 id="preview-title">{t('codes.preview')}</h2>
      <p class="small soft">{t('codes.preview.text')}</p>
      <Switch>
        <Match when={manners[props.list] === 'select'}>
          <SelectField
            label={name()}
            name="preview"
            options={choices()}
            value={one() ?? choices()[0]?.value}
            onChange={(code) => setChosen([code])}
          />
        </Match>
        <Match when={manners[props.list] === 'list'}>
          <RadioGroup
            legend={name()}
            name="preview"
            choices={choices()}
            value={one()}
            onChange={(code) => setChosen([code])}
          />
        </Match>
        <Match when={true}>
          <CheckboxGroup
            legend={name()}
            name="preview"
            variant={manners[props.list] === 'chips' ? 'chips' : 'list'}
            choices={choices()}
            values={chosen()}
            onChange={setChosen}
          />
        </Match>
      </Switch>
    </section>
  );
};
