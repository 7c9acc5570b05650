/** The secret of a mailed link: it stands behind `#`, which the browser sends to nobody. */
import { createSignal } from 'solid-js';

/**
 * Reads the secret once and takes it out of the address, so that it is neither in the history nor on a shared screen.
 * @returns `''` where there is none, or after `forget`
 */
export const takeLinkSecret = (): { secret: () => string; forget: () => void } => {
  const [secret, setSecret] = createSignal(location.hash.slice(1));
  if (secret() !== '') history.replaceState(history.state, '', `${location.pathname}${location.search}`);
  return { secret, forget: () => setSecret('') };
};
