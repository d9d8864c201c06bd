using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Naast.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Begin : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "pdf_status",
                table: "brieven",
                type: "character varying(60)",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "ix_brieven_pdf_status",
                table: "brieven",
                column: "pdf_status");
            migrationBuilder.PostgresExtra();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_brieven_pdf_status",
                table: "brieven");

            migrationBuilder.DropColumn(
                name: "pdf_status",
                table: "brieven");
        }
    }
}
