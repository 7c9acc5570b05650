import { Show } from 'solid-js';
import { formatDate, formatNumber } from '../../shared/i18n/format.ts';
import type { OrganisationView } from '../../shared/organisations/details-schemas.ts';
import { useText } from '../i18n/language.tsx';
import { StatusTag } from './status-tag.tsx';

export interface StatusPanelProps {
  organisation: OrganisationView;
  /** What it means in other words than those to the organisation itself. */
  rightWords?: string;
}

/** What the verification of the organisation means for it, in plain words; and its place in the order of precedence. */
export const StatusPanel = (props: StatusPanelProps) => {
  const { t, language } = useText();
  const it = () => props.organisation;
  return (
    <section class="band stack" aria-label={t('organisations.field.status')}>
      <div class="cluster">
        <StatusTag status={it().status} />
        <strong>{props.rightWords ?? t(`organisations.right.${it().right}`)}</strong>
      </div>
      <Show when={it().status === 'verified' && it().verifiedUntil}>
        {(day) => (
          <p class="num">{t('organisations.status.verified.until', { date: formatDate(day(), language()) })}</p>
        )}
      </Show>
      <Show when={it().status !== 'verified' && it().verification?.reason}>
        {(reason) => <p class="written">{t('organisations.status.reason', { reason: reason() })}</p>}
      </Show>
      <Show when={it().right === 'none' && props.rightWords === undefined}>
        <p>
          <a href="/yhteys">{t('organisations.right.contact')}</a>
        </p>
      </Show>
      <dl class="fact-list">
        <div>
          <dt>{t('organisations.priority')}</dt>
          <dd>
            <Show when={it().priorityClass} fallback={t('organisations.priority.none')}>
              {(own) => (
                <>
                  {own().label[language()]}
                  <Show when={it().priorityIsGiven}> ({t('organisations.priority.given')})</Show>
                  <Show when={!own().mayBook}>
                    <br />
                    {t('organisations.priority.not-book')}
                  </Show>
                </>
              )}
            </Show>{' '}
            <a href="/kuka-voi-varata">{t('organisations.priority.more')}</a>
          </dd>
        </div>
        <div>
          <dt>{t('organisations.use')}</dt>
          <dd class="num">
            {[
              t('organisations.use.upcoming', { count: it().use.upcoming }),
              t('organisations.use.hours', { hours: formatNumber(it().use.hoursThisYear, language()) }),
              ...(it().use.waiting > 0 ? [t('organisations.use.waiting', { count: it().use.waiting })] : []),
            ].join(' · ')}
          </dd>
        </div>
      </dl>
    </section>
  );
};
