import { execFileSync } from 'node:child_process';

/** Whether a container engine answers. Asked first: testcontainers takes seconds to load and then only says that it found nothing. */
export const containerEngineAnswers = () => {
  try {
    execFileSync('docker', ['version', '--format', '{{.Server.Version}}'], { stdio: 'ignore', timeout: 5_000 });
    return true;
  } catch {
    return false;
  }
};
