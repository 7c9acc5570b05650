import { For } from 'solid-js';
import { LinkButton } from '../button.tsx';
import { DateStrip, type StripDate } from '../date-strip.tsx';
import { Legend } from '../legend.tsx';
import { StateTag, Tag } from '../tag.tsx';
import { Verdict } from '../verdict.tsx';

const bookingWords = [
  ['draft', 'Luonnos'],
  ['requested', 'Odottaa päätöstä'],
  ['info_needed', 'Lisätietoa pyydetty'],
  ['approved', 'Hyväksytty'],
  ['denied', 'Hylätty'],
  ['cancelled', 'Peruttu'],
  ['completed', 'Pidetty'],
  ['skipped', 'Jätetty pois'],
  ['no_show', 'Ei saavuttu'],
] as const;

const strip: StripDate[] = [
  { date: '2027-01-11', state: 'free', text: 'ma 11.1.2027, vapaa', href: '/tyyli?kerta=1' },
  { date: '2027-01-25', state: 'free', text: 'ma 25.1.2027, vapaa', href: '/tyyli?kerta=2' },
  { date: '2027-02-08', state: 'taken', text: 'ma 8.2.2027, varattu', href: '/tyyli?kerta=3' },
  { date: '2027-02-22', state: 'mine', text: 'ma 22.2.2027, oma varaus', href: '/tyyli?kerta=4' },
  { date: '2027-03-08', state: 'requested', text: 'ma 8.3.2027, haettu', href: '/tyyli?kerta=5' },
  { date: '2027-03-22', state: 'requested', text: 'ma 22.3.2027, haettu kahdesti', count: 2, href: '/tyyli?kerta=6' },
  { date: '2027-04-05', state: 'buffer', text: 'ma 5.4.2027, valmisteluaika' },
  { date: '2027-05-17', state: 'closed', text: 'ma 17.5.2027, suljettu: kevätsiivous' },
  { date: '2027-05-24', state: 'free', text: 'ma 24.5.2027, vapaa' },
];

/** What is never told by colour alone. */
export const MeaningGallery = () => (
  <div class="stack stack-l">
    <Legend />

    <article class="card card-split">
      <div class="stack stack-s">
        <h3 class="card-title">
          <a href="/tyyli?tila=rantakivi">Monitoimisali Rantakivi</a>
        </h3>
        <p class="soft">Pielisen hyvinvointiasema, Lieksa · 60 henkeä · 110 m²</p>
        <p class="cluster">
          <Verdict verdict="S" need="Pyörätuoli" word="soveltuu" />
          <Verdict verdict="A" need="Silmukka" word="siirrettävä, pyydä etukäteen" />
          <Verdict verdict="U" need="Näkeminen" word="ei tietoa" />
          <Verdict verdict="N" need="Aistiherkkyys" word="ei sovellu" />
        </p>
        <DateStrip label="9 kertaa" dates={strip} />
        <p class="soft">Varattu ma 8.2. · Haettu ma 8.3. ja 22.3. · Suljettu ma 17.5. (kevätsiivous)</p>
      </div>
      <div class="stack stack-s">
        <p>
          <strong class="num">5/9 vapaana</strong>
          <br />
          <span class="soft">Vastaus viim. ti 8.12.</span>
        </p>
        <LinkButton href="/tyyli?tila=rantakivi" variant="quiet">
          Katso kerrat
        </LinkButton>
      </div>
    </article>

    <p class="cluster">
      <For each={bookingWords}>{([state, word]) => <StateTag state={state} word={word} />}</For>
    </p>
    <p class="cluster">
      <Tag>Tavallinen</Tag>
      <Tag tone="brand" icon="repeat">
        Sarja
      </Tag>
      <Tag tone="info" icon="people">
        Haettu myös muille (1)
      </Tag>
      <Tag tone="attention" icon="clock">
        Vastattava ti 8.12.
      </Tag>
      <Tag tone="success">Vahvistus heti</Tag>
      <Tag tone="error" icon="lock">
        Ei varattavissa
      </Tag>
    </p>
  </div>
);
