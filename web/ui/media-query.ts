/** Whether the window is now such as a part needs, for parts that are built differently and not only styled so. */
import { type Accessor, createSignal, onCleanup } from 'solid-js';

export const createMediaQuery = (query: string): Accessor<boolean> => {
  const media = matchMedia(query);
  const [matches, setMatches] = createSignal(media.matches);
  const follow = () => setMatches(media.matches);
  media.addEventListener('change', follow);
  onCleanup(() => media.removeEventListener('change', follow));
  return matches;
};
