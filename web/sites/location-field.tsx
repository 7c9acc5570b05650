import { createSignal, Show } from 'solid-js';
import { type GeoPoint, geoPointOf, geoPointText, isInFinland, mapAddress } from '../../shared/rooms/geo-point.ts';
import { useText } from '../i18n/language.tsx';
import { TextField } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';

export interface LocationFieldProps {
  value: GeoPoint | null;
  error: string | undefined;
  /** A text that is no place comes as one without numbers, which no form takes. */
  onInput: (value: GeoPoint | null) => void;
}

const nowhere: GeoPoint = { latitude: Number.NaN, longitude: Number.NaN };

/** Where the door of a house is: one line, as maps give it to be pasted; and a look at it on the map. */
export const LocationField = (props: LocationFieldProps) => {
  const { t } = useText();
  const [typed, setTyped] = createSignal('');
  /** As it was typed, while it still says what the draft does. */
  const text = () => {
    const { value } = props;
    if (value === null) return typed().trim() === '' ? typed() : '';
    if (Number.isNaN(value.latitude)) return typed();
    const written = geoPointText(value);
    const said = geoPointOf(typed());
    return said && geoPointText(said) === written ? typed() : written;
  };
  const put = (line: string) => {
    setTyped(line);
    props.onInput(line.trim() === '' ? null : (geoPointOf(line) ?? nowhere));
  };
  const seen = () => (props.value && isInFinland(props.value) ? props.value : undefined);
  return (
    <div class="stack stack-s">
      <TextField
        label={t('sites.location')}
        name="location"
        maxlength={80}
        autocomplete="off"
        hint={t('sites.location.hint')}
        error={props.error}
        value={text()}
        onInput={put}
      />
      <Show when={seen()}>
        {(point) => (
          <p>
            <a href={mapAddress(point())} rel="noreferrer">
              {t('sites.location.map')}
              <Icon name="external" />
            </a>
          </p>
        )}
      </Show>
    </div>
  );
};
