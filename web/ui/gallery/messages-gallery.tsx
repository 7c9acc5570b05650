import { Button } from '../button.tsx';
import { EmptyState } from '../empty-state.tsx';
import { Message } from '../message.tsx';
import { Progress } from '../progress.tsx';
import { Skeleton } from '../skeleton.tsx';

/** What is said, and what is shown while there is nothing to show. */
export const MessagesGallery = () => (
  <div class="stack">
    <Message kind="info" still>
      <p>Sali on osa jaettavaa tilaa. Varaus koskee vain tätä puolta.</p>
    </Message>
    <Message kind="success" title="Pyyntö on lähetetty" still>
      <p>Saat vastauksen viimeistään ti 8.12. sähköpostiin.</p>
    </Message>
    <Message
      kind="warning"
      title="Kaksi kertaa osuu pyhäpäivään"
      still
      actions={
        <Button variant="quiet" small>
          Jätä pyhäpäivät pois
        </Button>
      }
    >
      <p>Tila on silloin suljettu. Voit jättää kerrat pois tai valita niille toisen päivän.</p>
    </Message>
    <Message kind="error" title="Pyyntöä ei voitu lähettää" still>
      <p>Aika ma 8.2. klo 17.00–19.00 ehdittiin varata toiselle. Valitse sille toinen aika ja lähetä uudelleen.</p>
    </Message>
    <Progress label="Tiistain vertaisryhmä" value={7} max={20} text="7/20 pidetty" />
    <Progress label="Luetaan tiedostoa" />
    <Skeleton lines={3} />
    <EmptyState title="Ei vielä varauksia" icon="calendar" actions={<Button icon="search">Etsi tila</Button>}>
      <p>Kun olet varannut tilan, seuraava kerta näkyy tässä ensimmäisenä.</p>
    </EmptyState>
  </div>
);
