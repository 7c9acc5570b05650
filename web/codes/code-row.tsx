import { Show } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { Tag } from '../ui/tag.tsx';
import type { CodeDesk } from './code-desk.ts';
import { CodeEditor } from './code-editor.tsx';
import { createUsageWords } from './code-words.ts';

export interface CodeRowProps {
  code: string;
  desk: CodeDesk;
  isFirst: boolean;
  isLast: boolean;
}

/** A code in its list: its words, what uses it, its place, and below it the form that changes it. */
export const CodeRow = (props: CodeRowProps) => {
  const { t } = useText();
  const usageOf = createUsageWords();
  const item = () => props.desk.itemOf(props.code);
  const name = () => props.desk.nameOf(props.code);
  const isOpen = () => props.desk.openCode() === props.code;
  let up!: HTMLButtonElement;
  let down!: HTMLButtonElement;
  let row!: HTMLLIElement;

  // The row moves in the page and loses its focus; whoever moved it goes on pressing.
  const move = (by: -1 | 1) => {
    props.desk.move(props.code, by);
    const button = by < 0 ? up : down;
    const other = by < 0 ? down : up;
    (button.getAttribute('aria-disabled') === 'true' ? other : button).focus();
  };

  const edit = () => {
    if (isOpen() || !props.desk.open(props.code)) return;
    row.querySelector<HTMLInputElement>('.code-editor input')?.focus();
  };

  return (
    <Show when={item()}>
      {(code) => (
        <li ref={row} class="code-row" classList={{ 'code-retired': code().retired }}>
          <div class="code-places no-print">
            <IconButton
              ref={up}
              icon="arrow-up"
              label={t('codes.up', { name: name() })}
              aria-disabled={props.isFirst ? 'true' : undefined}
              onClick={() => move(-1)}
            />
            <IconButton
              ref={down}
              icon="arrow-down"
              label={t('codes.down', { name: name() })}
              aria-disabled={props.isLast ? 'true' : undefined}
              onClick={() => move(1)}
            />
          </div>
          <div class="stack stack-s">
            <p class="code-name">
              <strong>{name()}</strong> <code class="soft">{code().code}</code>
            </p>
            <p class="cluster small soft">
              <span>{usageOf(code().usage)}</span>
              <Show when={code().sensitive}>
                <Tag tone="attention" icon="lock">
                  {t('codes.sensitive')}
                </Tag>
              </Show>
              <Show when={code().retired}>
                <Tag icon="minus">{t('codes.retired')}</Tag>
              </Show>
              <Show when={code().fixed}>
                <Tag tone="info">{t('codes.fixed')}</Tag>
              </Show>
            </p>
          </div>
          <Show when={!isOpen()}>
            <Button variant="quiet" small icon="edit" aria-label={t('codes.edit.of', { name: name() })} onClick={edit}>
              {t('codes.edit')}
            </Button>
          </Show>
          <Show when={isOpen()}>
            <CodeEditor item={code()} desk={props.desk} />
          </Show>
        </li>
      )}
    </Show>
  );
};
