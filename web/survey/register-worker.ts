/** Where the worker lives that opens the survey without a network; it reaches no other page. */
const workerPath = '/kartoitus/worker.js';

/**
 * Asks the browser to keep the survey's files on the device. Without it, as in development or in a browser that has none,
 * the survey works while its page stays open.
 */
export const keepFilesForOffline = (): void => {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  void navigator.serviceWorker.register(workerPath, { scope: '/kartoitus/' }).catch(() => {});
  // Asks the browser not to clear what is kept when the device runs out of space.
  void navigator.storage?.persist?.().catch(() => false);
};
