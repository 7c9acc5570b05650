import { createSignal } from 'solid-js';
import { Button } from '../button.tsx';
import { Disclosure } from '../disclosure.tsx';
import { FactList } from '../fact-list.tsx';
import { Pager } from '../pager.tsx';
import { type Column, type Sort, Table } from '../table.tsx';
import { Tabs } from '../tabs.tsx';
import { Tag } from '../tag.tsx';

interface Request {
  organisation: string;
  hours: number;
  room: string;
  time: string;
  why: string;
  due: string;
}

const requests: Request[] = [
  {
    organisation: 'Kanervan Diabetesyhdistys ry',
    hours: 24,
    room: 'Monitoimisali Rantakivi',
    time: 'joka toinen ma 17–19, 10 kertaa',
    why: '1 kilpaileva pyyntö',
    due: 'ti 8.12.',
  },
  {
    organisation: 'Perhekahvila Pilke',
    hours: 2.5,
    room: 'Perhetila Vesi',
    time: 'ke 13.1. klo 9.00–11.30',
    why: 'Pyörätuoli: ei tietoa',
    due: 'to 10.12.',
  },
];

const columns: Column<Request>[] = [
  { key: 'organisation', header: 'Järjestö', rowHeader: true, sortable: true, cell: (row) => row.organisation },
  {
    key: 'room',
    header: 'Tila ja aika',
    cell: (row) => (
      <span>
        {row.room}
        <br />
        <span class="soft">{row.time}</span>
      </span>
    ),
  },
  { key: 'why', header: 'Miksi ei automaattisesti', cell: (row) => row.why },
  { key: 'hours', header: 'Tunteja', align: 'end', sortable: true, cell: (row) => String(row.hours).replace('.', ',') },
  {
    key: 'due',
    header: 'Luvattu',
    sortable: true,
    cell: (row) => (
      <span>
        <Tag tone="attention">{row.due}</Tag>
      </span>
    ),
  },
];

const byColumn: Record<string, (a: Request, b: Request) => number> = {
  organisation: (a, b) => a.organisation.localeCompare(b.organisation, 'fi'),
  hours: (a, b) => a.hours - b.hours,
  due: (a, b) => a.due.localeCompare(b.due, 'fi'),
};

const Decision = () => (
  <div class="stack">
    <p>Hyväksyntä vie Lieksan Omaishoitajilta 1 kerran; heille ehdotetaan ti 23.3. klo 18–20.</p>
    <p class="cluster">
      <Button>Hyväksy 10 kertaa</Button>
      <Button variant="quiet">Kysy lisää</Button>
      <Button variant="danger">Hylkää</Button>
    </p>
  </div>
);

/** What is read through and compared. */
export const ListsGallery = () => {
  const [sort, setSort] = createSignal<Sort>({ column: 'due', direction: 'ascending' });
  const [page, setPage] = createSignal(2);
  const sorted = () => {
    const rows = requests.toSorted(byColumn[sort().column]);
    return sort().direction === 'ascending' ? rows : rows.reverse();
  };
  return (
    <div class="stack stack-l">
      <Table
        caption="2 pyyntöä, kiireisin ensin"
        columns={columns}
        rows={sorted()}
        sort={sort()}
        onSort={setSort}
        mark={(row) => (row === requests[0] ? 'open' : undefined)}
        details={(row) => (row === requests[0] ? <Decision /> : undefined)}
      />
      <Table caption="Taulukko ilman rivejä" columns={columns} rows={[]} empty="Ei avoimia pyyntöjä." />
      <Table caption="Leveä taulukko, joka vierii sivulle" columns={columns} rows={requests} scrolls />
      <Pager
        label="Pyyntöjen sivut"
        summary={`${page() * 50 - 49}–${page() * 50} / 150`}
        onPrevious={page() > 1 ? () => setPage(page() - 1) : undefined}
        onNext={page() < 3 ? () => setPage(page() + 1) : undefined}
      />
      <Tabs
        label="Viikon näkymät"
        tabs={[
          { key: 'grid', label: 'Ruudukko', icon: 'grid', content: () => <p>Viikko ruudukkona.</p> },
          { key: 'list', label: 'Luettelo', icon: 'list', content: () => <p>Sama viikko luettelona.</p> },
        ]}
      />
      <div class="card">
        <FactList
          facts={[
            { term: 'Osoite', description: 'Kanervalankatu 12, 80200 Joensuu' },
            { term: 'Henkeä', description: '60' },
            { term: 'Pinta-ala', description: '110 m²' },
            { term: 'Aukioloajat', description: 'ma–pe 8.00–20.00' },
          ]}
        />
      </div>
      <div>
        <Disclosure summary="Tilan säännöt">
          <p>Jätä tila siihen kuntoon, jossa toivoisit sen löytäväsi.</p>
        </Disclosure>
        <Disclosure summary="1. Milloin" card open>
          <p>Joka toinen maanantai klo 17.00–19.00.</p>
        </Disclosure>
      </div>
    </div>
  );
};
