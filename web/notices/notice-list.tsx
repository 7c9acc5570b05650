import { createSignal, For, Show } from 'solid-js';
import type { NoticeView } from '../../shared/notices/schemas.ts';
import type { NoticeLevel } from '../../shared/texts/schemas.ts';
import { useText } from '../i18n/language.tsx';
import { IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { hideNotice, isHidden } from './hidden-notices.ts';
import './notices.css';

export interface NoticeProps {
  level: NoticeLevel;
  text: string;
  /** Absent where it stays. */
  onHide?: () => void;
}

/** One notice: its weight as a shape and a word, its text, and the way to put it aside. */
export const Notice = (props: NoticeProps) => {
  const { t } = useText();
  return (
    <div class={`notice notice-${props.level}`}>
      <div class="notice-inner">
        <Icon
          name={props.level === 'attention' ? 'warning' : 'info'}
          label={t(props.level === 'attention' ? 'ui.message.warning' : 'ui.message.info')}
        />
        <p>{props.text}</p>
        <Show when={props.onHide}>
          {(hide) => <IconButton icon="cross" label={t('shell.notices.hide')} onClick={() => hide()()} />}
        </Show>
      </div>
    </div>
  );
};

/** The notices that have not been put aside on this device. Nothing at all where there are none. */
const NoticeList = (props: { notices: readonly NoticeView[] }) => {
  const { t, language } = useText();
  const [changes, setChanges] = createSignal(0);
  const shown = () => {
    changes();
    return props.notices.filter((notice) => !isHidden(notice));
  };
  const hide = (notice: NoticeView) => {
    hideNotice(notice);
    setChanges(changes() + 1);
    // Its button is gone; reading goes on where the page begins.
    document.getElementById('content')?.focus({ preventScroll: true });
  };
  return (
    <Show when={shown().length > 0}>
      <section class="notice-list" aria-label={t('shell.notices')}>
        <For each={shown()}>
          {(notice) => <Notice level={notice.level} text={notice.text[language()]} onHide={() => hide(notice)} />}
        </For>
      </section>
    </Show>
  );
};

export default NoticeList;
