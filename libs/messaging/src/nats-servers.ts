/** Answers come to an inbox of the user's own: permissions can then keep everybody else from reading them. */
const credentials = (user: string, pass: string) => ({
  user,
  pass,
  inboxPrefix: `_INBOX_${user.replaceAll(/[^\w-]/g, '_')}`,
});

/** Connection options of `nats://user:password@host:port` addresses, separated by commas. Throws RangeError on anything else. */
export const natsServers = (
  urls: string,
): { servers: string[]; user?: string; pass?: string; inboxPrefix?: string } => {
  const parsed = urls.split(',').map((text) => {
    const url = URL.parse(text.trim());
    if (!url || !['nats:', 'tls:'].includes(url.protocol) || url.host === '')
      throw new RangeError('not a NATS address');
    return url;
  });
  const { username, password } = parsed[0]!;
  return {
    servers: parsed.map(({ protocol, hostname, port }) => `${protocol}//${hostname}:${port || '4222'}`),
    ...(username && credentials(decodeURIComponent(username), decodeURIComponent(password))),
  };
};
