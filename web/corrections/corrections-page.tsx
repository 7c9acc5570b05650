import { createSignal, For } from 'solid-js';
import type { CorrectionView } from '../../shared/corrections/schemas.ts';
import { AdminPage } from '../admin/admin-page.tsx';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { createListPage } from '../lists/create-list-page.ts';
import { ListPage } from '../lists/list-page.tsx';
import { readSites } from '../sites/queries.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { SelectField } from '../ui/field.tsx';
import { CorrectionCard } from './correction-card.tsx';
import { readCorrections } from './queries.ts';
import './corrections.css';

type List = ReturnType<typeof createListPage<CorrectionView, 'state' | 'siteId'>>;

/** As many as a list answers at once; a county has fewer houses. */
const mostSites = '200';

const everywhere = 'all';

const Filters = (props: { list: List }) => {
  const { t, language } = useText();
  const sites = createReading(
    () => true,
    () => readSites({ limit: mostSites }),
  );
  return (
    <>
      <SelectField
        label={t('correctionKeeping.filter.state')}
        name="state"
        options={[
          { value: 'open', label: t('correctionKeeping.state.open') },
          { value: 'closed', label: t('correctionKeeping.state.closed') },
        ]}
        value={props.list.filter('state') === 'closed' ? 'closed' : 'open'}
        onChange={(state) => props.list.setFilter('state', state === 'closed' ? state : undefined)}
      />
      <SelectField
        label={t('correctionKeeping.filter.site')}
        name="siteId"
        options={[
          { value: everywhere, label: t('correctionKeeping.filter.site.all') },
          ...(sites.value()?.items ?? []).map(({ id, code, name }) => ({ value: code ?? id, label: name[language()] })),
        ]}
        value={props.list.filter('siteId') ?? everywhere}
        onChange={(siteId) => props.list.setFilter('siteId', siteId === everywhere ? undefined : siteId)}
      />
    </>
  );
};

const Corrections = (props: { onDone: (words: string) => void }) => {
  const { t } = useText();
  const list: List = createListPage({ read: readCorrections, filters: ['state', 'siteId'] });
  const isClosed = () => list.filter('state') === 'closed';
  let place!: HTMLDivElement;
  const closed = ({ email, closed: end }: CorrectionView) => {
    const isSent = email !== null && end !== null && end.answer !== null;
    props.onDone(t(isSent ? 'correctionKeeping.done.sent' : 'correctionKeeping.done.closed'));
    list.pages.retry();
    // The card that had the focus goes.
    place.focus({ preventScroll: true });
  };
  return (
    <div ref={place} tabindex="-1">
      <ListPage
        list={list}
        label={t('correctionKeeping.search')}
        filters={<Filters list={list} />}
        countOf={(count) =>
          t(isClosed() ? 'correctionKeeping.count.closed' : 'correctionKeeping.count.open', { count })
        }
        nothing={
          <EmptyState
            icon="done"
            title={t('correctionKeeping.empty.title')}
            actions={
              <Button variant="quiet" onClick={() => list.setFilter('state', 'closed')}>
                {t('correctionKeeping.empty.closed')}
              </Button>
            }
          >
            <p>{t('correctionKeeping.empty.text')}</p>
          </EmptyState>
        }
      >
        {(items) => (
          <For each={items}>{(correction) => <CorrectionCard correction={correction} onClosed={closed} />}</For>
        )}
      </ListPage>
    </div>
  );
};

/** What readers say is missing or wrong in what is told of rooms: what waits first, the oldest of it first. */
const CorrectionsPage = () => {
  const { t } = useText();
  const [done, setDone] = createSignal('');
  return (
    <AdminPage
      section="corrections"
      title={t('correctionKeeping.title')}
      lead={t('correctionKeeping.lead')}
      status={done()}
    >
      <Corrections onDone={setDone} />
    </AdminPage>
  );
};

export default CorrectionsPage;
