import { For, type JSX } from 'solid-js';
import { ActionsGallery } from './gallery/actions-gallery.tsx';
import { ChoicesGallery } from './gallery/choices-gallery.tsx';
import { EditingGallery } from './gallery/editing-gallery.tsx';
import { FieldsGallery } from './gallery/fields-gallery.tsx';
import { FoundationsGallery } from './gallery/foundations-gallery.tsx';
import { ListsGallery } from './gallery/lists-gallery.tsx';
import { MeaningGallery } from './gallery/meaning-gallery.tsx';
import { MessagesGallery } from './gallery/messages-gallery.tsx';
import { Page } from './page.tsx';

const sections: { title: string; content: () => JSX.Element }[] = [
  { title: 'Tekstit, värit ja kuvakkeet', content: FoundationsGallery },
  { title: 'Merkit ja tilat', content: MeaningGallery },
  { title: 'Painikkeet, valintaikkuna, kumoaminen', content: ActionsGallery },
  { title: 'Kentät', content: FieldsGallery },
  { title: 'Valinnat', content: ChoicesGallery },
  { title: 'Viestit ja odottaminen', content: MessagesGallery },
  { title: 'Luettelot ja taulukot', content: ListsGallery },
  { title: 'Muokkaaminen ja tiedotteet', content: EditingGallery },
];

/** Every part in every state, for those who build pages and for the tests. Only developers see it, so in Finnish only. */
const GalleryPage = () => (
  <Page
    title="Tyyli"
    lead="Jokainen osa jokaisessa tilassaan. Sivut rakennetaan näistä."
    breadcrumb={[{ text: 'Etusivu', href: '/' }]}
    status="8 osiota, joiden osia voi kokeilla."
  >
    <For each={sections}>
      {(section) => (
        <section class="stack stack-l" lang="fi">
          <h2>{section.title}</h2>
          {section.content()}
        </section>
      )}
    </For>
  </Page>
);

export default GalleryPage;
