import { For, Match, Show, Switch } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { drawnLayout, type Piece, type PlannedRoom, piecesOf, sheet, wallsOf } from './plan-pieces.ts';

const doorWidth = 30;

const PieceShape = (props: { piece: Piece }) => (
  <Switch>
    <Match when={props.piece.kind === 'chair' && props.piece}>
      {(piece) => <circle class="plan-chair" cx={piece().x} cy={piece().y} r="5" />}
    </Match>
    <Match when={props.piece.kind === 'round-table' && props.piece}>
      {(piece) => <circle class="plan-table" cx={piece().x} cy={piece().y} r={piece().radius} />}
    </Match>
    <Match when={(props.piece.kind === 'table' || props.piece.kind === 'mat') && props.piece}>
      {(piece) => (
        <rect
          class="plan-table"
          x={piece().x}
          y={piece().y}
          width={piece().width}
          height={piece().height}
          rx={piece().kind === 'mat' ? 7 : 3}
        />
      )}
    </Match>
  </Switch>
);

/** A room as seen from above: its walls, window, door and furniture, in place of a picture until there is one. */
export const RoomPlan = (props: { room: PlannedRoom; hasScreen: boolean }) => {
  const { t } = useText();
  const walls = () => wallsOf(props.room);
  const bottom = () => walls().y + walls().height;
  const door = () => walls().x + 26;
  const words = () => {
    const drawn = drawnLayout(props.room);
    return drawn
      ? t('rooms.plan.layout', { layout: t(`words.layout.${drawn.layout}`).toLowerCase() })
      : t('rooms.plan');
  };
  return (
    <figure class="plan">
      <svg viewBox={`0 0 ${sheet.width} ${sheet.height}`} aria-hidden="true">
        <rect class="plan-floor" {...walls()} rx="2" />
        <path
          class="plan-window"
          d={`M${walls().x + walls().width * 0.58} ${walls().y}h${walls().width * 0.3}M${walls().x + walls().width} ${walls().y + walls().height * 0.25}v${walls().height * 0.4}`}
        />
        <path class="plan-doorway" d={`M${door()} ${bottom()}h${doorWidth}`} />
        <path
          class="plan-door"
          d={`M${door()} ${bottom()}v${-doorWidth}a${doorWidth} ${doorWidth} 0 0 1 ${doorWidth} ${doorWidth}`}
        />
        <Show when={props.hasScreen}>
          <path
            class="plan-screen"
            d={`M${walls().x + walls().width * 0.2} ${walls().y + 10}h${walls().width * 0.3}`}
          />
        </Show>
        <For each={piecesOf(props.room)}>{(piece) => <PieceShape piece={piece} />}</For>
      </svg>
      <figcaption class="small soft">{words()}</figcaption>
    </figure>
  );
};
