import { describeHosts } from './node/describe-hosts.ts';

await describeHosts('en-US');
