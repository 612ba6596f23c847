/** Sends traces to an OpenTelemetry collector. The SDK is loaded only here: a process that does not trace never reads it. */
export const startTelemetry = async (
  o: Readonly<{ endpoint: string; service: string }>,
): Promise<{ stop(): Promise<void> }> => {
  const { NodeSDK } = await import('@opentelemetry/sdk-node');
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http');
  const url = `${o.endpoint.replace(/\/$/, '')}/v1/traces`;
  const sdk = new NodeSDK({
    serviceName: o.service,
    traceExporter: new OTLPTraceExporter({ url }),
    instrumentations: [],
  });
  sdk.start();
  return { stop: () => sdk.shutdown() };
};
