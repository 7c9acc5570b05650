import { createSignal, Show } from 'solid-js';
import { Button, IconButton, LinkButton } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { TextField } from '../field.tsx';
import { UndoBar } from '../undo-bar.tsx';

/** What is pressed. */
export const ActionsGallery = () => {
  const [isBusy, setBusy] = createSignal(false);
  const [isOpen, setOpen] = createSignal(false);
  const [undoable, setUndoable] = createSignal<string>();

  return (
    <div class="stack">
      <p class="cluster">
        <Button>Hyväksy 10 kertaa</Button>
        <Button variant="quiet">Päätä kerroittain</Button>
        <Button variant="danger">Hylkää</Button>
        <Button variant="link">Näytä lisää</Button>
        <Button icon="search">Etsi vapaa tila</Button>
        <Button variant="quiet" icon="print">
          Tulosta
        </Button>
      </p>
      <p class="cluster">
        <Button busy busyText="Lähetetään pyyntöä">
          Lähetä
        </Button>
        <Button variant="quiet" busy={isBusy()} onClick={() => setBusy(true)}>
          Kokeile odottamista
        </Button>
        <Button disabled>Ei käytössä</Button>
        <Button variant="quiet" small icon="edit">
          Muuta
        </Button>
        <Button variant="danger" small>
          Peru
        </Button>
        <LinkButton href="/tyyli">Linkki painikkeena</LinkButton>
        <IconButton icon="copy" label="Kopioi osoite" />
      </p>
      <p class="cluster">
        <Button variant="quiet" onClick={() => setOpen(true)}>
          Avaa valintaikkuna
        </Button>
        <Button variant="quiet" onClick={() => setUndoable('Hyväksyit 18 kertaa.')}>
          Tee jotakin kumottavaa
        </Button>
      </p>
      <Dialog
        title="Perutaanko varaus?"
        open={isOpen()}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button variant="danger" onClick={() => setOpen(false)}>
              Peru 9 kertaa
            </Button>
            <Button variant="quiet" onClick={() => setOpen(false)}>
              Pidä varaus
            </Button>
          </>
        }
      >
        <div class="stack">
          <p>Perut sarjan tulevat 9 kertaa. Jo pidetyt kerrat jäävät ennalleen.</p>
          <TextField label="Syy" name="cancel-reason" hint="Tilan henkilökunta näkee tämän." />
        </div>
      </Dialog>
      <Show when={undoable()}>
        {(message) => (
          <UndoBar message={message()} onUndo={() => setUndoable(undefined)} onExpire={() => setUndoable(undefined)} />
        )}
      </Show>
    </div>
  );
};
