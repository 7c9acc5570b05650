/** Contact persons over HTTP: kept by staff, and the nearest one shown to everybody. */
import { createRoute, z } from '@hono/zod-openapi';
import {
  contactChange,
  contactsQuery,
  contactView,
  municipalityContactQuery,
  nearestContactQuery,
  nearestContactView,
  newContact,
} from '../../shared/contacts/schemas.ts';
import { historyView } from '../../shared/history/schemas.ts';
import { idSchema, listOf } from '../../shared/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { etagOf, unlessKnown, versionIfMatch } from '../http/etag.ts';
import { createRouter, requireActor } from '../http/route.ts';
import { jsonOf, problemResponses } from '../http/route-document.ts';
import { changeContact, removeContact } from './change-contact.ts';
import { createContact } from './create-contact.ts';
import { listContacts, showContact, showContactHistory } from './list-contacts.ts';
import { showNearestContact } from './show-nearest-contact.ts';

const idParam = z.object({ id: idSchema });
const tags = ['contacts'];

const ofSiteRoute = createRoute({
  method: 'get',
  path: '/sites/{id}/contact',
  tags,
  summary: 'Whom to ask about a house: the nearest contact person who is there today',
  description: 'Of the house, else of its municipality, its area, the county, else the county’s own address.',
  security: [],
  request: { params: idParam, query: nearestContactQuery },
  responses: {
    200: { description: 'A card, or nobody', content: jsonOf(nearestContactView) },
    ...problemResponses('site.not-found'),
  },
});

const ofMunicipalityRoute = createRoute({
  method: 'get',
  path: '/contact',
  tags,
  summary: 'Whom to ask about a municipality, or about the county when none is given',
  security: [],
  request: { query: municipalityContactQuery },
  responses: { 200: { description: 'A card, or nobody', content: jsonOf(nearestContactView) } },
});

const listRoute = createRoute({
  method: 'get',
  path: '/contacts',
  tags,
  summary: 'The contact persons, for those who keep the houses',
  request: { query: contactsQuery },
  responses: {
    200: { description: 'A page of persons', content: jsonOf(listOf(contactView)) },
    ...problemResponses('access.forbidden', 'request.cursor-invalid'),
  },
});

const createContactRoute = createRoute({
  method: 'post',
  path: '/contacts',
  tags,
  summary: 'A new contact person of a house, municipality, area or the county',
  request: { body: { content: jsonOf(newContact), required: true } },
  responses: {
    201: { description: 'The person', content: jsonOf(contactView) },
    ...problemResponses('access.forbidden', 'site.not-found'),
  },
});

const settingsRoute = createRoute({
  method: 'get',
  path: '/contacts/{id}/settings',
  tags,
  summary: 'A contact person, for those who keep the houses',
  request: { params: idParam },
  responses: {
    200: { description: 'The person', content: jsonOf(contactView) },
    ...problemResponses('access.forbidden', 'contact.not-found'),
  },
});

const changeRoute = createRoute({
  method: 'patch',
  path: '/contacts/{id}',
  tags,
  summary: 'Changes a contact person',
  request: { params: idParam, body: { content: jsonOf(contactChange), required: true } },
  responses: {
    200: { description: 'The person', content: jsonOf(contactView) },
    ...problemResponses('access.forbidden', 'contact.not-found', 'site.not-found', 'request.stale'),
  },
});

const removeRoute = createRoute({
  method: 'delete',
  path: '/contacts/{id}',
  tags,
  summary: 'Takes a contact person away',
  request: { params: idParam },
  responses: { 204: { description: 'Gone' }, ...problemResponses('access.forbidden', 'contact.not-found') },
});

const historyRoute = createRoute({
  method: 'get',
  path: '/contacts/{id}/history',
  tags,
  summary: 'What was done to a contact person, newest first; without personal values',
  request: { params: idParam },
  responses: {
    200: { description: 'The changes', content: jsonOf(historyView) },
    ...problemResponses('access.forbidden', 'contact.not-found'),
  },
});

/** A card is for the reader of a page, not for the index of a search engine (domain reference, row 87). */
const noIndex = { 'X-Robots-Tag': 'noindex' };

export const contactsRoutes = (deps: Dependencies) =>
  createRouter()
    .openapi(ofSiteRoute, async (c) => {
      const request = { siteIdOrCode: c.req.valid('param').id, line: c.req.valid('query').line };
      return c.json(await showNearestContact(deps, request), 200, noIndex);
    })
    .openapi(ofMunicipalityRoute, async (c) => {
      const { municipality: municipalityCode, line } = c.req.valid('query');
      return c.json(await showNearestContact(deps, { municipalityCode, line }), 200, noIndex);
    })
    .openapi(listRoute, async (c) => c.json(await listContacts(deps, requireActor(c), c.req.valid('query')), 200))
    .openapi(createContactRoute, async (c) => {
      const view = await createContact(deps, requireActor(c), c.req.valid('json'));
      c.env.etag = etagOf(view.version);
      return c.json(view, 201);
    })
    .openapi(settingsRoute, async (c) => {
      const view = await showContact(deps, requireActor(c), c.req.valid('param').id);
      return unlessKnown(c, etagOf(view.version), () => c.json(view, 200));
    })
    .openapi(changeRoute, async (c) => {
      const { id } = c.req.valid('param');
      const view = await changeContact(deps, requireActor(c), id, c.req.valid('json'), versionIfMatch(c));
      c.env.etag = etagOf(view.version);
      return c.json(view, 200);
    })
    .openapi(removeRoute, async (c) => {
      await removeContact(deps, requireActor(c), c.req.valid('param').id);
      return c.body(null, 204);
    })
    .openapi(historyRoute, async (c) =>
      c.json(await showContactHistory(deps, requireActor(c), c.req.valid('param').id), 200),
    );
