import { isInFinland } from '../../shared/rooms/geo-point.ts';
import { EditorForm } from '../editing/editor-form.tsx';
import { LocalTextField } from '../editing/local-text-field.tsx';
import { useText } from '../i18n/language.tsx';
import { RadioGroup } from '../ui/choice-group.tsx';
import { LocationField } from './location-field.tsx';
import { createSiteEditor, type SitePartProps } from './site-editor.ts';
import { SiteEntrances } from './site-entrances.tsx';
import { createSiteWords } from './site-words.ts';

const accessKinds = ['direct', 'staff', 'physical_key', 'door_code'] as const;

/** How one gets to the house and in. */
export const SiteArrival = (props: SitePartProps) => {
  const { t } = useText();
  const words = createSiteWords();
  const editor = createSiteEditor(props, ['location', 'arrival', 'access'], ({ location }) => ({
    location: location !== null && !isInFinland(location) && t('sites.location.wrong'),
  }));
  const { draft } = editor;
  return (
    <div class="stack stack-xl">
      <EditorForm editor={editor} nameOf={words.nameOf} wordsOf={words.wordsOf}>
        <LocationField
          value={draft.location}
          error={editor.errorOf('location')}
          onInput={(location) => editor.change({ location })}
        />
        <LocalTextField
          label={t('sites.arrival')}
          name="arrival"
          multiline
          maxlength={2000}
          hint={t('sites.arrival.hint')}
          value={draft.arrival}
          errorOf={editor.errorOf}
          onInput={(arrival) => editor.change({ arrival })}
        />
        <RadioGroup
          legend={t('sites.access')}
          name="access"
          choices={accessKinds.map((value) => ({ value, label: t(`words.access.${value}`) }))}
          value={draft.access}
          onChange={(access) => editor.change({ access })}
        />
      </EditorForm>
      <SiteEntrances siteId={props.site.id} />
    </div>
  );
};
