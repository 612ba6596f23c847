export default async () => {
  await globalThis.stopBackends?.();
};
