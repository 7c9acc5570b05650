import { createSignal, For } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { Checkbox } from '../ui/choice-group.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { keysAreOn, switchKeys } from './queue-keys.ts';

/** What the keys do, and the way to switch them off. */
export const KeysDialog = (props: { open: boolean; onClose: () => void }) => {
  const { t } = useText();
  const [isOn, setOn] = createSignal(keysAreOn());
  const rows = () =>
    [
      ['J', t('approvals.keys.next')],
      ['K', t('approvals.keys.previous')],
      [t('approvals.keys.enter'), t('approvals.keys.open')],
      ['A', t('approvals.keys.approve')],
      ['D', t('approvals.keys.deny')],
      ['X', t('approvals.keys.select')],
      ['M', t('approvals.keys.messages')],
      ['?', t('approvals.keys.help')],
    ] as const;

  const change = (on: boolean) => {
    setOn(on);
    switchKeys(on);
  };

  return (
    <Dialog title={t('approvals.keys.title')} open={props.open} onClose={props.onClose}>
      <div class="stack">
        <p>{t('approvals.keys.intro')}</p>
        <dl class="key-list">
          <For each={rows()}>
            {([key, words]) => (
              <div>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{words}</dd>
              </div>
            )}
          </For>
        </dl>
        <Checkbox
          label={t('approvals.keys.on')}
          hint={t('approvals.keys.on.hint')}
          name="keys-on"
          checked={isOn()}
          onChange={change}
        />
      </div>
    </Dialog>
  );
};
