import { For, Show } from 'solid-js';
import type { Language } from '../../shared/i18n/language.ts';
import { blocksOf, type TextBlock, type TextPart } from '../../shared/texts/rich-text.ts';

const Parts = (props: { parts: readonly TextPart[] }) => (
  <For each={props.parts}>
    {(part) => (
      <Show when={part.href} fallback={part.text}>
        {(href) => <a href={href()}>{part.text}</a>}
      </Show>
    )}
  </For>
);

const Block = (props: { block: TextBlock }) => {
  const { block } = props;
  if (block.kind === 'list')
    return (
      <ul>
        <For each={block.items}>
          {(parts) => (
            <li>
              <Parts parts={parts} />
            </li>
          )}
        </For>
      </ul>
    );
  if (block.kind === 'paragraph')
    return (
      <p>
        <Parts parts={block.parts} />
      </p>
    );
  return block.level === 2 ? (
    <h2>
      <Parts parts={block.parts} />
    </h2>
  ) : (
    <h3>
      <Parts parts={block.parts} />
    </h3>
  );
};

/** A long text of the region, element by element: nothing in it is ever taken for markup. */
export const RichText = (props: { text: string; language: Language }) => (
  <div class="rich-text stack" lang={props.language}>
    <For each={blocksOf(props.text)}>{(block) => <Block block={block} />}</For>
  </div>
);
