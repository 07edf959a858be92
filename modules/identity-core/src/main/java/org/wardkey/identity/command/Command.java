package org.wardkey.identity.command;

import java.io.PrintStream;
import java.sql.SQLException;

/**
 * What ops type: {@code java -cp 'WEB-INF/lib/*' <class> [--systemproperties FILE] …}, with the settings of the server.
 *
 * <p>It ends with status 0 if all is well, with 1 if it is not, and with 2 if the command could not find out or do what
 * it was asked; then one line on the error output says why.
 */
public interface Command {

    /** The status of a command that found what should not be. */
    int BAD = 1;

    /** The status of a command that could not run. */
    int REFUSED = 2;

    /**
     * Does it.
     *
     * @param arguments what was typed, without the settings
     * @param out where to say what was found
     * @return the status to end with
     * @throws CommandRefused with what to tell, if it cannot be done
     */
    int run(CommandSettings settings, CommandArguments arguments, PrintStream out) throws SQLException;

    /** Runs it as the process's main work: to be called by {@code main}, which it ends. */
    @SuppressWarnings("SystemOut")
    static void main(Command command, String... typed) {
        System.exit(run(command, System.out, System.err, typed));
    }

    /** Runs it and answers its status. */
    static int run(Command command, PrintStream out, PrintStream err, String... typed) {
        try {
            var arguments = CommandArguments.parse(typed);
            return command.run(CommandSettings.ofThisProcess(arguments.systemProperties()), arguments, out);
        } catch (CommandRefused e) {
            err.println(e.getMessage());
        } catch (SQLException e) {
            // Its first line says what the database refused; the settings and the password are no part of it.
            err.println("The database refused it: " + e.getMessage() + " (" + e.getSQLState() + ')');
        }
        return REFUSED;
    }
}
