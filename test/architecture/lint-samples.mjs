// Lints samples of code as if they were files of the house: [{ file, code }] on standard input, the rules each breaks on standard output.
import { execFileSync } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

// The boundary rule asks Nx which project a file belongs to, and is silent while Nx has no answer.
execFileSync(process.execPath, ['node_modules/.bin/nx', 'show', 'projects'], { stdio: 'ignore' });

// The samples stand in no tsconfig: rules that need types have nothing to go by.
const eslint = new ESLint({ overrideConfig: [{ files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked }] });
const samples = JSON.parse(await text(process.stdin));
const broken = [];
for (const { file, code } of samples) {
  const [result] = await eslint.lintText(code, { filePath: file });
  broken.push(result.messages.map(({ ruleId, message }) => ruleId ?? message));
}
process.stdout.write(JSON.stringify(broken));
