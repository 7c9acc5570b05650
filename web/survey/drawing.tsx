import { For } from 'solid-js';
import type { Drawing as DrawingName } from '../../shared/survey/questions.ts';

/** What stands there, in quiet lines, and what is measured, with an arrow at each end. On a grid of 200 × 120. */
interface Sketch {
  lines: string;
  /** From where to where is measured. */
  measures: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[];
  /** Filled: walls, steps, floors. */
  solid?: string;
}

/** A lift from above, its door below. */
const cabin = { solid: 'M40 8h120v8H40zM40 8h8v96h-8zM152 8h8v96h-8z', lines: 'M48 104h30M122 104h30' };

const sketches: Record<DrawingName, Sketch> = {
  // From above: the leaf stands open, the arrow goes from the leaf to the opposite frame.
  door: {
    solid: 'M10 30h38v14H10zM152 30h38v14h-38z',
    lines: 'M56 44v62M48 44h8v62h-8z',
    measures: [[59, 58, 151, 58]],
  },
  threshold: {
    solid: 'M10 90h180v10H10zM84 72h32v18H84z',
    lines: 'M100 72V16',
    measures: [[142, 89, 142, 72]],
  },
  // A level of one metre over a slope: the gap under its free end.
  slope: { solid: 'M10 96 190 60v44H10z', lines: 'M28 66h140v-10H28zM90 61h16', measures: [[34, 91, 34, 67]] },
  turning: {
    lines: 'M20 10h160v100H20zM28 18h26v18H28zM148 86h24v16h-24zM139 62a38 38 0 1 1-76 0a38 38 0 1 1 76 0',
    measures: [[63, 62, 139, 62]],
  },
  passage: { solid: 'M10 8h22v104H10zM168 8h22v104h-22zM32 40h22v30H32z', lines: '', measures: [[55, 55, 167, 55]] },
  level: { solid: 'M10 100h70V82h20V64h20V46h70v66H10z', lines: 'M150 46V8h26v38', measures: [[62, 99, 62, 46]] },
  'cabin-width': { ...cabin, measures: [[49, 56, 151, 56]] },
  'cabin-depth': { ...cabin, measures: [[100, 17, 100, 103]] },
  'side-space': {
    solid: 'M10 8h180v8H10zM10 8h8v104h-8z',
    lines: 'M120 18h44v18h-44zM126 36h32v14c0 22-6 34-16 34s-16-12-16-34z',
    measures: [[19, 58, 125, 58]],
  },
  seat: {
    solid: 'M10 104h180v8H10z',
    lines: 'M112 58h58v-34h14v80M112 58c0 20 12 30 22 32v14h36',
    measures: [[92, 103, 92, 58]],
  },
  table: { solid: 'M10 104h180v8H10zM40 40h120v10H40z', lines: 'M50 50v54M150 50v54', measures: [[100, 103, 100, 51]] },
  parking: {
    lines: 'M40 10v100M160 10v100M100 34a6 6 0 1 0 0-.1M100 44v20h16l8 18M94 52a18 18 0 1 0 20 24',
    measures: [[41, 98, 159, 98]],
  },
};

/** How far the strokes of an arrow's head reach. */
const head = 6;

/** A line with a head at each end; it is upright or level. */
const arrow = ([x1, y1, x2, y2]: Sketch['measures'][number]): string => {
  const isUpright = x1 === x2;
  const [near, far] = isUpright ? [Math.min(y1, y2), Math.max(y1, y2)] : [Math.min(x1, x2), Math.max(x1, x2)];
  const point = (along: number, across: number) => (isUpright ? `${x1 + across} ${along}` : `${along} ${y1 + across}`);
  const tip = (at: number, inwards: number) =>
    `M${point(at + inwards, -head)}L${point(at, 0)}L${point(at + inwards, head)}`;
  return `M${point(near, 0)}L${point(far, 0)}${tip(near, head)}${tip(far, -head)}`;
};

/** A picture of what is measured. The words beside it say the same. */
export const Drawing = (props: { name: DrawingName }) => (
  <svg class="survey-drawing" viewBox="0 0 200 120" aria-hidden="true">
    <path class="survey-drawing-solid" d={sketches[props.name].solid ?? ''} />
    <path class="survey-drawing-line" d={sketches[props.name].lines} />
    <For each={sketches[props.name].measures}>
      {(measure) => <path class="survey-drawing-measure" d={arrow(measure)} />}
    </For>
  </svg>
);
