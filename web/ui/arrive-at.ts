/** Takes the reader to the part with this id: its heading, or whatever takes the focus in its place. */
export const arriveAt = (id: string): void => {
  const part = document.getElementById(id);
  part?.scrollIntoView();
  (part?.matches('[tabindex]') ? part : part?.querySelector<HTMLElement>('summary'))?.focus({ preventScroll: true });
};
