import type { RouteDefinition } from '@solidjs/router';
import { lazy } from 'solid-js';

/** Every page by its address; each is fetched only when it is opened. */
export const routes: RouteDefinition[] = [
  { path: '/', component: lazy(() => import('./start/start-page.tsx')) },
  { path: '/haku', component: lazy(() => import('./search/search-page.tsx')) },
  { path: '/tilat', component: lazy(() => import('./rooms/rooms-page.tsx')) },
  { path: '/tilat/:room', component: lazy(() => import('./rooms/room-page.tsx')) },
  { path: '/tyyli', component: lazy(() => import('./ui/gallery-page.tsx')) },
  { path: '/kirjaudu', component: lazy(() => import('./session/sign-in-page.tsx')) },
  { path: '/hyvaksynnat', component: lazy(() => import('./approvals/approvals-page.tsx')) },
  { path: '/varaa', component: lazy(() => import('./bookings/request-page.tsx')) },
  { path: '/varaukset', component: lazy(() => import('./bookings/bookings-page.tsx')) },
  { path: '/varaukset/:booking', component: lazy(() => import('./bookings/booking-page.tsx')) },
  { path: '/kalenteri', component: lazy(() => import('./calendar/site-calendar-page.tsx')) },
  { path: '/saavutettavuus', component: lazy(() => import('./pages/accessibility-page.tsx')) },
  { path: '/yhteys', component: lazy(() => import('./pages/contact-page.tsx')) },
  { path: '*', component: lazy(() => import('./not-found-page.tsx')) },
];
