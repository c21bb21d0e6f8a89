import { endSessionRow } from "@/features/accounts/commands/end-sessions";
import { signIn } from "@/features/accounts/commands/sign-in";
import { runAccount } from "@/server/corridor";
import { authRoute } from "@/server/next-auth";

const handler = authRoute((origin, input) => runAccount(signIn, null, origin, input), endSessionRow);

export { handler as GET, handler as POST };
