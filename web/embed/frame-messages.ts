/** What a framed calendar and the page around it say to each other. Types only: each of their scripts stays one file. */

/** How high the calendar is, in pixels. */
export interface HeightMessage {
  tilava: 'height';
  height: number;
}

/** Asks for it. */
export interface HeightQuestion {
  tilava: 'height?';
}
