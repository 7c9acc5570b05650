import { createSignal, type JSX } from 'solid-js';
import type { PriorityClassView } from '../../shared/organisations/priority-schemas.ts';
import type { RoomImpactView, RoomSettingsView } from '../../shared/rooms/settings.ts';
import { EditorForm } from '../editing/editor-form.tsx';
import { PageSections } from '../editing/page-sections.tsx';
import { useText } from '../i18n/language.tsx';
import { AutomaticSection } from './automatic-section.tsx';
import { BasicsSection } from './basics-section.tsx';
import { EntrySection } from './entry-section.tsx';
import { EquipmentSection } from './equipment-section.tsx';
import { createRoomWords } from './field-names.ts';
import { HoursSection } from './hours-section.tsx';
import { ImpactDialog } from './impact-dialog.tsx';
import { readImpact } from './queries.ts';
import { changedPart, concernsBookings, draftOf, messageOf } from './room-draft.ts';
import type { RoomEditor } from './room-editor.ts';
import { RulesSection } from './rules-section.tsx';
import { SpacesSection } from './spaces-section.tsx';

const sections = ['basics', 'spaces', 'equipment', 'hours', 'rules', 'automatic', 'entry'] as const;
type SectionKey = (typeof sections)[number];

export interface RoomFormProps {
  editor: RoomEditor;
  /** Absent for a new room. */
  settings: RoomSettingsView | undefined;
  classes: readonly PriorityClassView[];
  /** Above the sections: the choice of a house for a new room. */
  first?: JSX.Element;
  saveText?: string;
  onSpacesChanged: () => void;
}

const Section = (props: { key: SectionKey; children: JSX.Element }) => {
  const { t } = useText();
  return (
    <section class="card stack room-section" aria-labelledby={`osa-${props.key}`}>
      <h2 id={`osa-${props.key}`} tabindex="-1">
        {t(`roomSettings.section.${props.key}`)}
      </h2>
      {props.children}
    </section>
  );
};

/**
 * The editor, asking first what a change would mean for bookings. What the service cannot tell is left to saving itself,
 * which says what is wrong at its field.
 */
const createCautious = (props: RoomFormProps) => {
  const [impact, setImpact] = createSignal<RoomImpactView>();
  const [isLooking, setLooking] = createSignal(false);

  const look = async (settings: RoomSettingsView): Promise<RoomImpactView | undefined> => {
    const change = changedPart(messageOf(draftOf(settings)), messageOf(props.editor.draft));
    if (!concernsBookings(change)) return undefined;
    setLooking(true);
    const found = await readImpact(settings.id, change).catch(() => undefined);
    setLooking(false);
    return found;
  };

  const save = async (): Promise<boolean> => {
    const found = props.settings && (await look(props.settings));
    if (found && (found.newTotal > 0 || found.taken.length > 0)) {
      setImpact(found);
      return false;
    }
    return props.editor.save();
  };

  const editor: RoomEditor = {
    ...props.editor,
    save,
    isSaving: () => isLooking() || props.editor.isSaving(),
  };
  return { editor, impact, setImpact };
};

/** All settings of a room, a section for each question that its keeper may have. */
export const RoomForm = (props: RoomFormProps) => {
  const { t } = useText();
  const { nameOf, wordsOf } = createRoomWords(
    () => props.classes,
    () => props.settings,
  );
  const cautious = createCautious(props);
  const shared = () => ({ editor: props.editor, settings: props.settings });
  return (
    <>
      <PageSections sections={sections.map((key) => ({ id: `osa-${key}`, text: t(`roomSettings.section.${key}`) }))}>
        <EditorForm editor={cautious.editor} nameOf={nameOf} wordsOf={wordsOf} saveText={props.saveText} wide>
          {props.first}
          <Section key="basics">
            <BasicsSection {...shared()} />
          </Section>
          <Section key="spaces">
            <SpacesSection {...shared()} onSpacesChanged={props.onSpacesChanged} />
          </Section>
          <Section key="equipment">
            <EquipmentSection editor={props.editor} />
          </Section>
          <Section key="hours">
            <HoursSection {...shared()} />
          </Section>
          <Section key="rules">
            <RulesSection {...shared()} classes={props.classes} />
          </Section>
          <Section key="automatic">
            <AutomaticSection {...shared()} classes={props.classes} />
          </Section>
          <Section key="entry">
            <EntrySection {...shared()} />
          </Section>
        </EditorForm>
      </PageSections>
      <ImpactDialog
        impact={cautious.impact()}
        onBack={() => cautious.setImpact(undefined)}
        onSave={() => {
          cautious.setImpact(undefined);
          void props.editor.save();
        }}
      />
    </>
  );
};
