package org.wardkey.web.it;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Stands in front of the real driver and tells {@link Statements} of each round trip to the database, whoever makes it:
 * the persistence provider or plain SQL. The server makes one by its setters.
 */
public final class CountingDataSource implements DataSource {

    private final DataSource driver;

    /** Over the driver that the system property names. */
    public CountingDataSource() throws ReflectiveOperationException {
        driver = (DataSource) Class.forName(
                        System.getProperty("wardkey.test.database.driver"),
                        true,
                        Thread.currentThread().getContextClassLoader())
                .getConstructor()
                .newInstance();
    }

    public void setUrl(String url) throws ReflectiveOperationException {
        set("setURL", url);
    }

    public void setUser(String user) throws ReflectiveOperationException {
        set("setUser", user);
    }

    public void setPassword(String password) throws ReflectiveOperationException {
        set("setPassword", password);
    }

    private void set(String setter, String value) throws ReflectiveOperationException {
        driver.getClass().getMethod(setter, String.class).invoke(driver, value);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return counted(driver.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return counted(driver.getConnection(user, password));
    }

    private static Connection counted(Connection real) {
        return proxy(Connection.class, (self, method, arguments) -> {
            if (method.getName().equals("commit")) {
                Statements.sent("commit");
            }
            Object answer = call(real, method, arguments);
            String sql = arguments != null && arguments[0] instanceof String text ? text : "";
            if (answer instanceof CallableStatement statement) {
                return counted(CallableStatement.class, statement, sql);
            }
            if (answer instanceof PreparedStatement statement) {
                return counted(PreparedStatement.class, statement, sql);
            }
            return answer instanceof Statement statement ? counted(Statement.class, statement, sql) : answer;
        });
    }

    private static <T extends Statement> T counted(Class<T> type, T real, String sql) {
        return proxy(type, (self, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                Statements.sent(arguments != null && arguments[0] instanceof String text ? text : sql);
            }
            return call(real, method, arguments);
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(Object real, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return driver.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        driver.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        driver.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return driver.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("org.wardkey");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return driver.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return driver.isWrapperFor(type);
    }
}
