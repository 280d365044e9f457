import { describeHosts } from './node/describe-hosts.ts';

await describeHosts('vi-VN');
