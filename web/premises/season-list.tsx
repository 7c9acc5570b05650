import { createSignal, Index } from 'solid-js';
import { formatDateRange } from '../../shared/i18n/format.ts';
import type { OpeningSeason, WeeklyOpening } from '../../shared/rooms/schemas.ts';
import { LocalTextField } from '../editing/local-text-field.tsx';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { WeekEditor } from './week-editor.tsx';

export interface SeasonListProps {
  seasons: readonly OpeningSeason[];
  /** The usual week: a new season begins with it. */
  usual: readonly WeeklyOpening[];
  onChange: (seasons: OpeningSeason[]) => void;
  errorOf?: ((path: string) => string | undefined) | undefined;
}

const Season = (props: SeasonListProps & { season: OpeningSeason; index: number }) => {
  const { t, language } = useText();
  const path = () => `seasons.${props.index}`;
  const [isOpen, setOpen] = createSignal(props.season.from === '');
  const change = (part: Partial<OpeningSeason>) =>
    props.onChange(props.seasons.map((season, place) => ({ ...season, ...(place === props.index && part) })));
  const name = () => props.season.name[language()] || props.season.name.fi || t('hours.season.new');
  const days = () => {
    const { from, until } = props.season;
    return from && until ? formatDateRange(from, until, language()) : '';
  };
  /** Whether anything inside is wrong: then it cannot stay closed. */
  const isWrong = () =>
    [
      `${path()}.name.fi`,
      `${path()}.from`,
      `${path()}.until`,
      ...props.season.hours.flatMap((_, at) => [`${path()}.hours.${at}.start`, `${path()}.hours.${at}.end`]),
    ].some((each) => props.errorOf?.(each) !== undefined);
  return (
    <Disclosure
      card
      open={isOpen() || isWrong()}
      onToggle={setOpen}
      summary={
        <>
          {name()} <span class="soft num">{days()}</span>
        </>
      }
    >
      <div class="stack">
        <LocalTextField
          label={t('hours.season.name')}
          name={`${path()}.name`}
          required
          maxlength={120}
          value={props.season.name}
          errorOf={props.errorOf}
          onInput={(changed) => change({ name: changed })}
        />
        <div class="cluster cluster-fields">
          <DateField
            label={t('hours.season.from')}
            name={`${path()}.from`}
            value={props.season.from || undefined}
            error={props.errorOf?.(`${path()}.from`)}
            onChange={(from = '') => change({ from })}
          />
          <DateField
            label={t('hours.season.until')}
            name={`${path()}.until`}
            value={props.season.until || undefined}
            error={props.errorOf?.(`${path()}.until`)}
            onChange={(until = '') => change({ until })}
          />
        </div>
        <WeekEditor
          path={`${path()}.hours`}
          hours={props.season.hours}
          errorOf={props.errorOf}
          onChange={(hours) => change({ hours })}
        />
        <p>
          <Button
            variant="danger"
            small
            onClick={() => props.onChange(props.seasons.filter((_, place) => place !== props.index))}
          >
            {t('hours.season.remove')}
            <span class="visually-hidden">: {name()}</span>
          </Button>
        </p>
      </div>
    </Disclosure>
  );
};

/** Parts of a year with a week of their own, such as the summer. */
export const SeasonList = (props: SeasonListProps) => {
  const { t } = useText();
  const add = () =>
    props.onChange([
      ...props.seasons,
      { name: { fi: '', sv: '', en: '' }, from: '', until: '', hours: props.usual.map((each) => ({ ...each })) },
    ]);
  return (
    <div class="stack stack-s" id="seasons">
      <Index each={props.seasons}>{(season, index) => <Season {...props} season={season()} index={index} />}</Index>
      <p>
        <Button variant="quiet" icon="plus" onClick={add}>
          {t('hours.season.add')}
        </Button>
      </p>
    </div>
  );
};
