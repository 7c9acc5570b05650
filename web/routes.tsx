import type { RouteDefinition } from '@solidjs/router';
import { createSignal, lazy } from 'solid-js';
import { innerPage } from './i18n/language.tsx';

/** The way to a room, known from the start; each page is fetched only when it is opened. */
const firstRoutes: RouteDefinition[] = [
  { path: '/', component: lazy(() => import('./start/start-page.tsx')) },
  { path: '/haku', component: lazy(() => import('./search/search-page.tsx')) },
  { path: '/tilat', component: lazy(() => import('./rooms/rooms-page.tsx')) },
  { path: '/tilat/:room', component: innerPage(() => import('./rooms/room-page.tsx')) },
  { path: '/kirjaudu', component: lazy(() => import('./session/sign-in-page.tsx')) },
  { path: '/varaa', component: innerPage(() => import('./bookings/request-page.tsx')) },
];

const [laterRoutes, setLaterRoutes] = createSignal<RouteDefinition[]>();

/** Stands for every other page until their list has come: it is long, and most visits need none of them. */
const listOfOthers: RouteDefinition = {
  path: '*',
  component: lazy(async () => {
    setLaterRoutes((await import('./later-routes.tsx')).laterRoutes);
    return { default: () => null };
  }),
};

/** Every page by its address; reactive. */
export const routes = (): RouteDefinition[] => [...firstRoutes, ...(laterRoutes() ?? [listOfOthers])];
