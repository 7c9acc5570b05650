/** The people of an organisation over HTTP, and invitations. */
import { createRoute, z } from '@hono/zod-openapi';
import {
  acceptInvitation as acceptSchema,
  changeMember as changeSchema,
  invitationView,
  inviteMember as inviteSchema,
  lookAtInvitation as lookSchema,
  membersView,
} from '../../shared/organisations/member-schemas.ts';
import { idSchema } from '../../shared/schemas.ts';
import { sessionView } from '../../shared/users/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { addressOf } from '../http/exchange.ts';
import { createRouter, findActor, requireActor } from '../http/route.ts';
import { jsonOf, problemResponses } from '../http/route-document.ts';
import { sessionCookie } from '../http/session-cookie.ts';
import { currentSession } from '../users/current-session.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { inviteMember } from './invite-member.ts';
import { resendInvitation, withdrawInvitation } from './keep-invitations.ts';
import { changeMember, removeMember } from './keep-members.ts';
import { countAttempt, type OrganisationLimits } from './limits.ts';
import { lookAtInvitation } from './open-invitation.ts';
import { showMembers } from './show-members.ts';

const tags = ['organisations'];
const params = z.strictObject({ id: idSchema });
const invitationParams = z.strictObject({ id: idSchema, invitationId: idSchema });
const memberParams = z.strictObject({ id: idSchema, userId: idSchema });
const answer = { 200: { description: 'The members and open invitations', content: jsonOf(membersView) } };
const refusals = ['organisation.not-found', 'access.forbidden'] as const;

const membersRoute = createRoute({
  method: 'get',
  path: '/organisations/{id}/members',
  tags,
  summary: 'Who belongs to an organisation, and who was asked to',
  request: { params },
  responses: { ...answer, ...problemResponses('organisation.not-found') },
});

const inviteRoute = createRoute({
  method: 'post',
  path: '/organisations/{id}/invitations',
  tags,
  summary: 'Invite somebody by mail, or hand over the own task',
  request: { params, body: { required: true, content: jsonOf(inviteSchema) } },
  responses: {
    201: { description: 'The members and open invitations', content: jsonOf(membersView) },
    ...problemResponses(...refusals, 'member.exists', 'member.not-found', 'request.too-many'),
  },
});

const resendRoute = createRoute({
  method: 'post',
  path: '/organisations/{id}/invitations/{invitationId}/mail',
  tags,
  summary: 'Send an invitation again; earlier links end',
  request: { params: invitationParams },
  responses: { ...answer, ...problemResponses(...refusals, 'invitation.not-found', 'request.too-many') },
});

const withdrawRoute = createRoute({
  method: 'delete',
  path: '/organisations/{id}/invitations/{invitationId}',
  tags,
  summary: 'Take an invitation back',
  request: { params: invitationParams },
  responses: { ...answer, ...problemResponses(...refusals, 'invitation.not-found') },
});

const changeRoute = createRoute({
  method: 'patch',
  path: '/organisations/{id}/members/{userId}',
  tags,
  summary: 'Give a member another role',
  request: { params: memberParams, body: { required: true, content: jsonOf(changeSchema) } },
  responses: { ...answer, ...problemResponses(...refusals, 'member.not-found', 'member.last-representative') },
});

const removeRoute = createRoute({
  method: 'delete',
  path: '/organisations/{id}/members/{userId}',
  tags,
  summary: 'Remove a member, or leave',
  request: { params: memberParams },
  responses: {
    204: { description: 'The person does not belong to it any more' },
    ...problemResponses(...refusals, 'member.not-found', 'member.last-representative'),
  },
});

const lookRoute = createRoute({
  method: 'post',
  path: '/invitations/look',
  tags,
  summary: 'What the invitation behind a mailed link is; nothing is used up',
  security: [],
  request: { body: { required: true, content: jsonOf(lookSchema) } },
  responses: {
    200: { description: 'The invitation', content: jsonOf(invitationView) },
    ...problemResponses('link.ended', 'request.too-many'),
  },
});

const acceptRoute = createRoute({
  method: 'post',
  path: '/invitations/acceptance',
  tags,
  summary: 'Accept an invitation: with the signed-in account, or with a new one, which is then signed in',
  security: [],
  request: { body: { required: true, content: jsonOf(acceptSchema) } },
  responses: {
    201: { description: 'Accepted; the session', content: jsonOf(sessionView) },
    ...problemResponses('link.ended', 'invitation.sign-in-required', 'password.guessable', 'request.too-many'),
  },
});

export const membersRoutes = (deps: Dependencies, limits: OrganisationLimits) => {
  const cookie = sessionCookie(deps.config.publicUrl);
  return createRouter()
    .openapi(membersRoute, async (c) => c.json(await showMembers(deps, requireActor(c), c.req.valid('param').id), 200))
    .openapi(inviteRoute, async (c) =>
      c.json(await inviteMember(deps, limits, requireActor(c), c.req.valid('param').id, c.req.valid('json')), 201),
    )
    .openapi(resendRoute, async (c) =>
      c.json(await resendInvitation(deps, limits, requireActor(c), c.req.valid('param')), 200),
    )
    .openapi(withdrawRoute, async (c) =>
      c.json(await withdrawInvitation(deps, requireActor(c), c.req.valid('param')), 200),
    )
    .openapi(changeRoute, async (c) =>
      c.json(await changeMember(deps, requireActor(c), c.req.valid('param'), c.req.valid('json').role), 200),
    )
    .openapi(removeRoute, async (c) => {
      await removeMember(deps, requireActor(c), c.req.valid('param'));
      return c.body(null, 204);
    })
    .openapi(lookRoute, async (c) => {
      countAttempt(limits.looks, addressOf(c.env));
      return c.json(await lookAtInvitation(deps, c.req.valid('json').secret), 200);
    })
    .openapi(acceptRoute, async (c) => {
      countAttempt(limits.looks, addressOf(c.env));
      const actor = await findActor(c);
      const browser = {
        formerSecret: cookie.read(c.req.raw.headers),
        userAgent: c.req.header('user-agent'),
      };
      const opened = await acceptInvitation(deps, actor, c.req.valid('json'), browser);
      if (!opened) return c.json(await currentSession(deps, requireActor(c)), 201);
      c.header('Set-Cookie', cookie.issue(opened.secret));
      return c.json(opened.session, 201);
    });
};
