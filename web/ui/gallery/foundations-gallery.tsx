import { For } from 'solid-js';
import { LinkButton } from '../button.tsx';
import { Icon, type IconName } from '../icon.tsx';
import { iconPaths } from '../icon-paths.ts';

const tokens = [
  'paper',
  'surface',
  'birch',
  'ink',
  'ink-soft',
  'line',
  'hair',
  'spruce',
  'spruce-strong',
  'spruce-tint',
  'on-spruce',
  'lake',
  'lake-tint',
  'cloudberry',
  'cloudberry-tint',
  'lingon',
  'lingon-tint',
  'moss',
  'moss-tint',
];

/** Type, colours, icons and the arrangements of pages. */
export const FoundationsGallery = () => (
  <div class="stack stack-l">
    <div class="stack">
      <p class="figure-number">19/20 vapaana</p>
      <h3>Alaotsikko: liikuntatoimintaryhmäkokoontumistilavarauskäytännöt</h3>
      <p>
        Leipäteksti on luettavaa myös kiireessä ja suurennettuna: rivi on enintään 68 merkkiä pitkä.{' '}
        <a href="/tyyli">Linkki</a> on alleviivattu, <strong>tärkeä</strong> lihavoitu ja{' '}
        <span class="soft">toissijainen pehmeä</span>. Kello <span class="num">17.00–19.00</span>, ti{' '}
        <span class="num">12.1.2027</span>.
      </p>
    </div>

    <ul class="columns plain-list small">
      <For each={tokens}>
        {(token) => (
          <li class="cluster">
            <span class="swatch state-free" style={{ 'background-color': `var(--${token})` }} />
            {token}
          </li>
        )}
      </For>
    </ul>

    <ul class="columns plain-list small">
      <For each={Object.keys(iconPaths) as IconName[]}>
        {(name) => (
          <li class="cluster">
            <Icon name={name} large />
            {name}
          </li>
        )}
      </For>
    </ul>

    <p class="band sentence">
      Joka toinen{' '}
      <button type="button" class="token">
        maanantai
      </button>{' '}
      klo{' '}
      <button type="button" class="token">
        17.00–19.00
      </button>
      ,{' '}
      <button type="button" class="token">
        11.1.–24.5.2027
      </button>
      ,{' '}
      <button type="button" class="token">
        14 henkeä
      </button>
      . Tarvitsemme:{' '}
      <button type="button" class="token">
        pyörätuoli
      </button>{' '}
      <button type="button" class="token">
        induktiosilmukka
      </button>
    </p>

    <div class="split">
      <ol class="rows">
        <li>
          <strong>ma 11.1.2027</strong>
          <span>17.00–19.00 · vapaa</span>
        </li>
        <li class="attention">
          <strong>ma 8.2.2027</strong>
          <span>Tila on jo varattu klo 16.00–18.00</span>
          <span class="row-wide small">Tähän valinnat, koko rivin leveydeltä.</span>
        </li>
        <li>
          <strong>ma 22.2.2027</strong>
          <span>17.00–19.00 · vapaa</span>
        </li>
      </ol>
      <aside class="band summary stack stack-s" aria-label="Yhteenveto">
        <p class="figure-number">10 kertaa</p>
        <p>8 haluttuna aikana, 1 toisessa tilassa, 1 toisena päivänä.</p>
        <p class="soft">Saat vastauksen viimeistään ti 8.12. Voit perua tai muuttaa pyyntöä milloin vain.</p>
        <p>
          <LinkButton href="/tyyli">Lähetä 10 varauskertaa hyväksyttäväksi</LinkButton>
        </p>
      </aside>
    </div>
  </div>
);
