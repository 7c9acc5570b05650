import type { RouteDefinition } from '@solidjs/router';
import { lazy } from 'solid-js';
import { innerPage } from './i18n/language.tsx';

/** Every page by its address; each is fetched only when it is opened. */
export const routes: RouteDefinition[] = [
  { path: '/', component: lazy(() => import('./start/start-page.tsx')) },
  { path: '/haku', component: lazy(() => import('./search/search-page.tsx')) },
  { path: '/tilat', component: lazy(() => import('./rooms/rooms-page.tsx')) },
  { path: '/tilat/:room', component: innerPage(() => import('./rooms/room-page.tsx')) },
  { path: '/tyyli', component: lazy(() => import('./ui/gallery-page.tsx')) },
  { path: '/kirjaudu', component: lazy(() => import('./session/sign-in-page.tsx')) },
  { path: '/hyvaksynnat', component: innerPage(() => import('./approvals/approvals-page.tsx')) },
  { path: '/varaa', component: innerPage(() => import('./bookings/request-page.tsx')) },
  { path: '/varaukset', component: innerPage(() => import('./bookings/bookings-page.tsx')) },
  { path: '/varaukset/:booking', component: innerPage(() => import('./bookings/booking-page.tsx')) },
  { path: '/kalenteri', component: innerPage(() => import('./calendar/site-calendar-page.tsx')) },
  { path: '/saavutettavuus', component: innerPage(() => import('./pages/accessibility-page.tsx')) },
  { path: '/yhteys', component: innerPage(() => import('./pages/contact-page.tsx')) },
  { path: '*', component: lazy(() => import('./not-found-page.tsx')) },
];
