/** One's own account: name, address, password, second factor. */
import { createRoute } from '@hono/zod-openapi';
import {
  accountView,
  changeAccountRequest,
  changeEmailRequest,
  changePasswordRequest,
  confirmEmailRequest,
  factorCodeRequest,
  newFactorView,
  recoveryCodesView,
  removeFactorRequest,
  resetPasswordRequest,
} from '../../shared/users/account-schemas.ts';
import { mailLinkRequest } from '../../shared/users/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { etagOf, versionIfMatch } from '../http/etag.ts';
import { addressOf } from '../http/exchange.ts';
import { createRouter, languageOf, requireActor } from '../http/route.ts';
import { jsonOf, problemResponses } from '../http/route-document.ts';
import { changeAccount } from './change-account.ts';
import { askForEmail, confirmEmail } from './change-email.ts';
import { changePassword } from './change-password.ts';
import { removeSecondFactor, renewRecoveryCodes } from './change-second-factor.ts';
import { beginSecondFactor, confirmSecondFactor } from './enrol-second-factor.ts';
import { mailLink } from './mail-link.ts';
import { resetPassword } from './reset-password.ts';
import { showAccount } from './show-account.ts';
import type { SignInLimits } from './sign-in-limits.ts';

const tags = ['account'];

const showAccountRoute = createRoute({
  method: 'get',
  path: '/account',
  summary: 'Own account',
  tags,
  responses: { 200: { description: 'The account', content: jsonOf(accountView) } },
});

const changeAccountRoute = createRoute({
  method: 'patch',
  path: '/account',
  summary: 'Change own name or language',
  tags,
  request: { body: { required: true, content: jsonOf(changeAccountRequest) } },
  responses: {
    200: { description: 'The account', content: jsonOf(accountView) },
    ...problemResponses('request.stale', 'access.forbidden'),
  },
});

const askForEmailRoute = createRoute({
  method: 'post',
  path: '/account/email',
  summary: 'Ask for another e-mail address',
  tags,
  request: { body: { required: true, content: jsonOf(changeEmailRequest) } },
  responses: {
    202: { description: 'A mail is on its way to the new address; until its link is used the old one stays' },
    ...problemResponses('password.wrong', 'session.too-many-attempts', 'access.forbidden'),
  },
});

const confirmEmailRoute = createRoute({
  method: 'post',
  path: '/account/email/confirmation',
  summary: 'Confirm the new address with the mailed link',
  tags,
  security: [],
  request: { body: { required: true, content: jsonOf(confirmEmailRequest) } },
  responses: {
    204: { description: 'The new address counts' },
    ...problemResponses('link.ended', 'user.email-taken', 'session.too-many-attempts'),
  },
});

const mailPasswordLinkRoute = createRoute({
  method: 'post',
  path: '/password/link',
  summary: 'Ask for a link by mail to choose a password with',
  tags,
  security: [],
  request: { body: { required: true, content: jsonOf(mailLinkRequest) } },
  responses: {
    202: { description: 'If an account has this address, a mail is on its way' },
    ...problemResponses('session.too-many-attempts'),
  },
});

const resetPasswordRoute = createRoute({
  method: 'post',
  path: '/password',
  summary: 'Choose a password with a mailed link',
  description: 'Every session of the account ends. Nobody is signed in by it.',
  tags,
  security: [],
  request: { body: { required: true, content: jsonOf(resetPasswordRequest) } },
  responses: {
    204: { description: 'The new password counts' },
    ...problemResponses('link.ended', 'password.guessable', 'session.too-many-attempts'),
  },
});

const changePasswordRoute = createRoute({
  method: 'put',
  path: '/password',
  summary: 'Change own password',
  description: 'Every other session ends.',
  tags,
  request: { body: { required: true, content: jsonOf(changePasswordRequest) } },
  responses: {
    204: { description: 'The new password counts' },
    ...problemResponses('password.wrong', 'password.guessable', 'session.too-many-attempts', 'access.forbidden'),
  },
});

const beginFactorRoute = createRoute({
  method: 'post',
  path: '/second-factor',
  summary: 'Begin to use a second factor',
  tags,
  responses: {
    200: { description: 'What the authenticator app needs', content: jsonOf(newFactorView) },
    ...problemResponses('second-factor.already-on', 'access.forbidden'),
  },
});

const confirmFactorRoute = createRoute({
  method: 'post',
  path: '/second-factor/confirmation',
  summary: 'Turn the second factor on with its first code',
  tags,
  request: { body: { required: true, content: jsonOf(factorCodeRequest) } },
  responses: {
    200: {
      description: 'It is on. The codes for a lost phone are shown this once',
      content: jsonOf(recoveryCodesView),
    },
    ...problemResponses(
      'second-factor.wrong-code',
      'second-factor.not-on',
      'second-factor.already-on',
      'session.too-many-attempts',
      'access.forbidden',
    ),
  },
});

const renewCodesRoute = createRoute({
  method: 'post',
  path: '/second-factor/recovery-codes',
  summary: 'New codes for a lost phone',
  tags,
  request: { body: { required: true, content: jsonOf(factorCodeRequest) } },
  responses: {
    200: { description: 'Shown this once; the earlier ones open nothing', content: jsonOf(recoveryCodesView) },
    ...problemResponses(
      'second-factor.wrong-code',
      'second-factor.not-on',
      'session.too-many-attempts',
      'access.forbidden',
    ),
  },
});

const removeFactorRoute = createRoute({
  method: 'post',
  path: '/second-factor/removal',
  summary: 'Turn the second factor off',
  tags,
  request: { body: { required: true, content: jsonOf(removeFactorRequest) } },
  responses: {
    204: { description: 'It is off' },
    ...problemResponses(
      'password.wrong',
      'second-factor.wrong-code',
      'second-factor.not-on',
      'session.too-many-attempts',
      'access.forbidden',
    ),
  },
});

const ownDetails = (deps: Dependencies) =>
  createRouter()
    .openapi(showAccountRoute, async (c) => {
      const { account, version } = await showAccount(deps, requireActor(c));
      // Roles and the second factor change without it, so a kept answer is never taken for the newest.
      c.env.etag = etagOf(version);
      return c.json(account, 200);
    })
    .openapi(changeAccountRoute, async (c) => {
      const { account, version } = await changeAccount(deps, requireActor(c), c.req.valid('json'), versionIfMatch(c));
      c.env.etag = etagOf(version);
      return c.json(account, 200);
    });

export const accountRoutes = (deps: Dependencies, limits: SignInLimits) =>
  createRouter()
    .route('/', ownDetails(deps))
    .openapi(askForEmailRoute, async (c) => {
      await askForEmail(deps, limits, requireActor(c), c.req.valid('json'));
      return c.body(null, 202);
    })
    .openapi(confirmEmailRoute, async (c) => {
      await confirmEmail(deps, limits, c.req.valid('json').link, addressOf(c.env));
      return c.body(null, 204);
    })
    .openapi(mailPasswordLinkRoute, async (c) => {
      const asked = { ...c.req.valid('json'), address: addressOf(c.env), language: languageOf(c) };
      await mailLink(deps, limits, 'password.link', asked);
      return c.body(null, 202);
    })
    .openapi(resetPasswordRoute, async (c) => {
      await resetPassword(deps, limits, c.req.valid('json'), addressOf(c.env));
      return c.body(null, 204);
    })
    .openapi(changePasswordRoute, async (c) => {
      await changePassword(deps, limits, requireActor(c), c.req.valid('json'));
      return c.body(null, 204);
    })
    .openapi(beginFactorRoute, async (c) => c.json(await beginSecondFactor(deps, requireActor(c)), 200))
    .openapi(confirmFactorRoute, async (c) => {
      const recoveryCodes = await confirmSecondFactor(deps, limits, requireActor(c), c.req.valid('json').code);
      return c.json({ recoveryCodes }, 200);
    })
    .openapi(renewCodesRoute, async (c) => {
      const recoveryCodes = await renewRecoveryCodes(deps, limits, requireActor(c), c.req.valid('json').code);
      return c.json({ recoveryCodes }, 200);
    })
    .openapi(removeFactorRoute, async (c) => {
      await removeSecondFactor(deps, limits, requireActor(c), c.req.valid('json'));
      return c.body(null, 204);
    });
